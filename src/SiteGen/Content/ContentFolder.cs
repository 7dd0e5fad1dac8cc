using System.Collections.Immutable;

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
}
