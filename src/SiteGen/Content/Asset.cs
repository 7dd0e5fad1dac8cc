namespace SiteGen.Content;

/// <summary>A file that is published as it is: a picture, a font, a download.</summary>
/// <param name="SourcePath">Path below <c>content/</c>, with forward slashes; the same below the output folder.</param>
/// <param name="FilePath">Where the file can be read.</param>
public sealed record Asset(string SourcePath, string FilePath)
{
    /// <summary>What the author says about the file in the file beside it, <c>chart.png.yml</c> for <c>chart.png</c>.
    /// </summary>
    public AssetMetadata Metadata { get; init; } = AssetMetadata.None;
}
