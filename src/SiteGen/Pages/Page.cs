using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Spooling;

namespace SiteGen.Pages;

/// <summary>One page to be rendered: where it goes, what is said about it, and the layout that shows it.</summary>
public sealed record Page
{
    /// <summary>Where the page is published.</summary>
    public required Permalink Permalink { get; init; }

    /// <summary>The page's title, without the site's.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for lists, feeds and search engines.</summary>
    public string? Description { get; init; }

    /// <summary>When the page was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When the page last changed in substance.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The collection that the page belongs to; empty for pages of the root.</summary>
    public string Collection { get; init; } = "";

    /// <summary>Language as a BCP 47 tag; <see langword="null"/> for the site's.</summary>
    public string? Language { get; init; }

    /// <summary>The Razor component that shows the page.</summary>
    public required Type Layout { get; init; }

    /// <summary>The parameters of <see cref="Layout"/>, by name.</summary>
    public ImmutableDictionary<string, object?> Parameters { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Markdown of the page's twin, without the title; <see langword="null"/> for a page without a twin.</summary>
    public string? Markdown { get => HeldMarkdown?.ToString(); init => HeldMarkdown = value is null ? null : new HeldText(value); }

    /// <summary><see cref="Markdown"/> where it is kept.</summary>
    public HeldText? HeldMarkdown { get; init; }

    /// <summary>Whether the page has a twin.</summary>
    public bool HasTwin => HeldMarkdown is not null;

    /// <summary>The addresses in <see cref="Markdown"/>, in order; default where they must be looked for.</summary>
    public ImmutableArray<MarkdownLink> MarkdownLinks { get; init; }

    /// <summary>
    /// Source file below <c>content/</c>, against which relative links of <see cref="Markdown"/> are resolved;
    /// <see langword="null"/> for a page that was not read from a file.
    /// </summary>
    public string? SourcePath { get; init; }

    /// <summary>JSON-LD objects, serialised so that no <c>&lt;</c> stands in them.</summary>
    public ImmutableArray<string> JsonLd { get; init; } = [];

    /// <summary>Old addresses that lead here, each beginning with a slash.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether the sitemap lists the page.</summary>
    public bool InSitemap { get; init; } = true;

    /// <summary>Whether the feed lists the page, given that it has a date.</summary>
    public bool InFeed { get; init; }

    /// <summary>Pages that the page's own feed lists, all with a date; empty for a page without a feed.</summary>
    public ImmutableArray<Permalink> FeedEntries { get; init; } = [];

    /// <summary>Keywords, for feeds.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Fields of the collection's schema, for feeds.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Fields { get; init; } = ImmutableSortedDictionary<string, FieldValue>.Empty;

    /// <summary>Heading of <c>llms.txt</c> below which the twin is listed; <see langword="null"/> to leave it out.</summary>
    public string? LlmsSection { get; init; }

    /// <summary>The later of <see cref="Updated"/> and <see cref="Date"/>.</summary>
    public DateOnly? LastChanged => Updated > Date || Date is null ? Updated : Date;
}
