using System.Collections.Immutable;
using Site.Answers;
using SiteGen.Documents;
using SiteGen.Notebooks;

namespace Site.Pages;

/// <summary>The folders of a site that get a page of their own: every first folder with pages in it.</summary>
public static class CollectionFolders
{
    /// <summary>Names of the folders, in ordinal order, without that of the questions.</summary>
    /// <param name="root">The site's root.</param>
    public static ImmutableArray<string> Of(string root)
    {
        var content = Path.Combine(root, "content");
        if (!Directory.Exists(content)) return [];
        return [.. Directory.EnumerateDirectories(content)
            .Where(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(IsPage))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => name != QuestionFiles.Folder && name[0] is not ('.' or '_'))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsPage(string file) => file.EndsWith(".md", StringComparison.Ordinal) || ForeignFile.IsForeign(file);

    /// <summary>The page of a folder.</summary>
    public static Permalink PermalinkOf(string folder) => new($"/{folder}/");
}
