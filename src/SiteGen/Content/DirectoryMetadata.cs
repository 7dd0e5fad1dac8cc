using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>What an author says about a folder, in its <c>_directory.yml</c>.</summary>
public sealed record DirectoryMetadata
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "_directory.yml";

    /// <summary>The folder's title; made from its name where the file has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>One sentence about what the folder holds.</summary>
    public string? Description { get; init; }

    /// <summary>Place among its siblings, smallest first; folders without one follow, by title.</summary>
    public int? Order { get; init; }

    /// <summary>For a folder of questions, whether they are in scope.</summary>
    public DirectoryScope? Scope { get; init; }

    /// <summary>Front matter of every page below that does not say otherwise; the nearest folder wins.</summary>
    public RawValue? Defaults { get; init; }

    /// <summary>Fields that the pages below have of their own, by name; those of a folder further down are added.</summary>
    public ImmutableSortedDictionary<string, FieldSchema> Schema { get; init; } = ImmutableSortedDictionary<string, FieldSchema>.Empty;

    /// <summary>Where the pages below are published, such as <c>/:year/:slug/</c>; the nearest folder wins.</summary>
    public string? Permalink { get; init; }

    /// <summary>For a collection: how many pages a page of its list shows, at least 1; all where left out.</summary>
    public int? PaginateBy { get; init; }

    /// <summary>For a collection: whether there is an archive of its pages by year.</summary>
    public bool Archive { get; init; }

    /// <summary>For a collection: whether its pages lead to those before and after them.</summary>
    public bool PreviousNext { get; init; }

    /// <summary>For a collection: whether it has feeds of its own, given that its pages have dates.</summary>
    public bool Feed { get; init; } = true;
}
