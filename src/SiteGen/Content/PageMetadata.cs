using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>What is said about a page: by itself, by the file beside it, and by the folders above it.</summary>
internal sealed record PageMetadata
{
    /// <summary>The keys that every page may have; an empty title where none is given.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>The fields of the page's collection.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Fields { get; init; } = ImmutableSortedDictionary<string, FieldValue>.Empty;

    /// <summary>The page's terms by name of the taxonomy; taxonomies without any are left out.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Terms { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The pattern of the page's address; <see langword="null"/> for the place of its file.</summary>
    public string? Permalink { get; init; }
}
