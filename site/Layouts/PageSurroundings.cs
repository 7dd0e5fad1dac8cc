using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Documents;

namespace Site.Layouts;

/// <summary>What stands around the text of a page because of where the page belongs.</summary>
public sealed record PageSurroundings
{
    /// <summary>The fields of the collection's schema: their words and values, in the order of their names.</summary>
    public ImmutableArray<(string Label, FieldValue Value)> Fields { get; init; } = [];

    /// <summary>The terms of the page: title of the taxonomy, then the terms with their lists.</summary>
    public ImmutableArray<(string Name, string Title, ImmutableArray<(string Name, Permalink Permalink)> Terms)> Terms { get; init; } = [];

    /// <summary>Name of the series that the page is a part of.</summary>
    public string? Series { get; init; }

    /// <summary>The parts of the series, the page itself among them.</summary>
    public ImmutableArray<PageEntry> Parts { get; init; } = [];

    /// <summary>The page before this one in its collection.</summary>
    public PageEntry? Previous { get; init; }

    /// <summary>The page after this one in its collection.</summary>
    public PageEntry? Next { get; init; }

    /// <summary>Pages like this one.</summary>
    public ImmutableArray<PageEntry> Related { get; init; } = [];
}
