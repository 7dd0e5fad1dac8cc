namespace SiteGen.Documents;

/// <summary>
/// The address of a page below the base path: <c>/projects/tinyscalelab/</c> for a folder with an index,
/// <c>/404.html</c> for a file.
/// </summary>
/// <param name="Path">Begins with a slash; never contains <c>..</c>, a backslash, or an empty segment.</param>
public readonly record struct Permalink(string Path)
{
    /// <summary>The file below the output folder that answers at this address, with forward slashes.</summary>
    public string OutputFile => (Path.EndsWith('/') ? Path + "index.html" : Path).TrimStart('/');

    /// <summary>The Markdown twin beside the page: <c>projects/tinyscalelab/index.md</c>.</summary>
    public string MarkdownFile => System.IO.Path.ChangeExtension(OutputFile, ".md");

    /// <inheritdoc/>
    public override string ToString() => Path;
}
