using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>What holds for the whole site: <c>content/site.yml</c>. Every key has a default.</summary>
public sealed record SiteConfig
{
    /// <summary>Name of the file, below <c>content/</c>.</summary>
    public const string FileName = "site.yml";

    /// <summary>Name of the site.</summary>
    public string Title { get; init; } = "Untitled site";

    /// <summary>A few words below the title.</summary>
    public string? Tagline { get; init; }

    /// <summary>One sentence for feeds and search engines.</summary>
    public string? Description { get; init; }

    /// <summary>Who wrote the pages.</summary>
    public string? Author { get; init; }

    /// <summary>Language of the pages as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Scheme and host of the published site, without a path.</summary>
    public string BaseUrl { get; init; } = "http://localhost";

    /// <summary>Path below which the site is published; begins and ends with a slash.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>A sentence shown on every page.</summary>
    public string? Notice { get; init; }

    /// <summary>The picture that stands for the site where a link to it is shared, a path below <c>content/</c>.</summary>
    public string? Card { get; init; }

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public string? CardAlt { get; init; }

    /// <summary>Whether search engines are asked to leave the site out.</summary>
    public bool Noindex { get; init; }

    /// <summary>Links of the main menu; empty for one derived from the collections.</summary>
    public ImmutableArray<TitledLink> Nav { get; init; } = [];

    /// <summary>Whether the site answers questions.</summary>
    public bool Engine { get; init; } = true;

    /// <summary>
    /// The language model that the answer engine asks, by its name in <c>models/models.yml</c>; <see langword="null"/> for the one that
    /// comes with the program.
    /// </summary>
    public string? LanguageModel { get; init; }

    /// <summary>Who chooses the sentences of an answer.</summary>
    public SentenceSelection Selection { get; init; }

    /// <summary>How pages are grouped by words in their front matter; <c>tags</c> is one also where it is not named.
    /// </summary>
    public ImmutableArray<TaxonomyConfig> Taxonomies { get; init; } = [];

    /// <summary>Where the pages of collections are published, by name of the collection, such as
    /// <c>/:year/:slug/</c>.</summary>
    public ImmutableSortedDictionary<string, string> Permalinks { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Old addresses and where they lead now: an address of the site, or of another.</summary>
    public ImmutableSortedDictionary<string, string> Redirects { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How many related pages a page leads to, 0 to 20.</summary>
    public int Related { get; init; }

    /// <summary>Whether blocks of code are coloured.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>Whether dollars set formulas off.</summary>
    public bool Math { get; init; } = true;
}
