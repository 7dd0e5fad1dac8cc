using System.Collections.Immutable;
using SiteGen.Images;

namespace SiteGen.Content;

/// <summary>Everything in <c>content/</c>, read but not yet interpreted; every list in ordinal order of the path.</summary>
public sealed record ContentFolder
{
    /// <summary>What holds for the whole site.</summary>
    public required SiteConfig Config { get; init; }

    /// <summary>The Markdown files.</summary>
    public required ImmutableArray<ContentFile> Files { get; init; }

    /// <summary>What authors say about folders, by path below <c>content/</c>; the root's path is empty.</summary>
    public required ImmutableSortedDictionary<string, DirectoryMetadata> Directories { get; init; }

    /// <summary>All other files.</summary>
    public required ImmutableArray<Asset> Assets { get; init; }

    /// <summary>The files that say something about another file, by path of that file: <c>page.yml</c> about
    /// <c>page.md</c>, <c>x.ipynb.yml</c> about <c>x.ipynb</c>.</summary>
    public ImmutableSortedDictionary<string, ContentFile> Sidecars { get; init; } = ImmutableSortedDictionary<string, ContentFile>.Empty;

    /// <summary>The <c>_directory.yml</c> of folders, by path of the folder.</summary>
    public ImmutableSortedDictionary<string, ContentFile> DirectoryFiles { get; init; } = ImmutableSortedDictionary<string, ContentFile>.Empty;

    /// <summary><c>site.yml</c>; <see langword="null"/> where the site has none.</summary>
    public ContentFile? ConfigFile { get; init; }

    /// <summary>The picture that stands for the site; <see langword="null"/> for none.</summary>
    public SiteCard? Card { get; init; }

    /// <summary>What stands in <c>_data/</c>.</summary>
    public SiteData Data { get; init; } = SiteData.Empty;
}
