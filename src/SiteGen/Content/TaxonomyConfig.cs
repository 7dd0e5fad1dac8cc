using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>A way of grouping pages by words in their front matter: an entry of <c>taxonomies:</c> in <c>site.yml</c>.</summary>
public sealed record TaxonomyConfig
{
    /// <summary>The key in front matter and the first part of the address, such as <c>tags</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Title of the page of all terms; made from the name where left out.</summary>
    public string? Title { get; init; }

    /// <summary>One sentence about the terms.</summary>
    public string? Description { get; init; }

    /// <summary>How many pages a page of a term's list shows, at least 1; all where left out.</summary>
    public int? PaginateBy { get; init; }

    /// <summary>Whether every term has feeds of its own, given that its pages have dates.</summary>
    public bool Feed { get; init; } = true;

    /// <summary>Last parts of the addresses of terms that would not get one, or the wrong one, from their words.</summary>
    public ImmutableSortedDictionary<string, string> Slugs { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The taxonomy of a site that says nothing of it.</summary>
    public static TaxonomyConfig Tags { get; } = new() { Name = "tags" };
}
