using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>What an author says about a page, between the two lines of <c>---</c> at its top.</summary>
public sealed record FrontMatter
{
    /// <summary>The page's title; required.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for lists, feeds and search engines.</summary>
    public string? Description { get; init; }

    /// <summary>When the page was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When the page last changed in substance.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The first day on which the page is published no more.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Last part of the page's address; its file's name where left out.</summary>
    public string? Slug { get; init; }

    /// <summary>Place in its collection, smallest first; pages without one follow, by date and title.</summary>
    public int? Order { get; init; }

    /// <summary>Slugs of the themes that the page belongs to.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>Free keywords.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Name of the series that the page is a part of.</summary>
    public string? Series { get; init; }

    /// <summary>Place in its series, smallest first; parts without one follow, oldest first.</summary>
    public int? Part { get; init; }

    /// <summary>Where the thing that the page is about can be found.</summary>
    public ImmutableArray<TitledLink> Links { get; init; } = [];

    /// <summary>Whose words the page takes notes on; <see langword="null"/> where they are the author's own.</summary>
    public NoteSource? Source { get; init; }

    /// <summary>Old addresses that lead here.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Name of the layout; <see langword="null"/> for the collection's own.</summary>
    public string? Layout { get; init; }

    /// <summary>Language of the page as a BCP 47 tag; <see langword="null"/> for the site's.</summary>
    public string? Language { get; init; }

    /// <summary>A draft is left out of a build unless drafts are asked for.</summary>
    public bool Draft { get; init; }
}
