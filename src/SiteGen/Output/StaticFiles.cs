namespace SiteGen.Output;

/// <summary>Brings the author's other files, such as images, to the same path in the output.</summary>
public static class StaticFiles
{
    /// <summary>Adds every given file.</summary>
    /// <param name="tree">What the build publishes.</param>
    /// <param name="contentFolder">The folder that the paths are below.</param>
    /// <param name="paths">Paths with forward slashes.</param>
    /// <exception cref="SiteGen.Content.BuildFailedException">A path leaves the folder or is taken.</exception>
    public static void Add(OutputTree tree, string contentFolder, IEnumerable<string> paths)
    {
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            // Parsed first: a path that leaves the folder is not even read.
            var output = OutputPath.Parse(path);
            tree.Add(output.Value, File.ReadAllBytes(Path.Combine(contentFolder, output.Value)));
        }
    }
}
