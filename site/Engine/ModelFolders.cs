using AnswerEngine.Models;

namespace Site.Engine;

/// <summary>Finds the folder of models.</summary>
public static class ModelFolders
{
    /// <summary>
    /// The folder of a site's own models, or else the one beside the program or above it; where there is none, the
    /// place where a site's own would be.
    /// </summary>
    /// <param name="root">The site's root.</param>
    /// <param name="programFolder">The folder of the program.</param>
    public static string Find(string root, string programFolder)
    {
        var own = Path.Combine(root, "models");
        if (File.Exists(Path.Combine(own, ModelCatalog.FileName))) return own;
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "models");
            if (File.Exists(Path.Combine(candidate, ModelCatalog.FileName))) return candidate;
        }

        return own;
    }
}
