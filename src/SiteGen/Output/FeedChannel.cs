using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>What a feed lists: the same in every format. Every date comes from a page, none from the clock.</summary>
/// <param name="Site">The site.</param>
/// <param name="Title">Title of the feed.</param>
/// <param name="Home">The page that the feed belongs to; its files lie beside that page.</param>
/// <param name="Entries">The pages, newest first.</param>
public sealed record FeedChannel(SiteIdentity Site, string Title, Permalink Home, ImmutableArray<Page> Entries)
{
    /// <summary>How many pages a feed lists at most.</summary>
    public const int MostEntries = 50;

    /// <summary>One line about the feed; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The day of the last change; <see langword="null"/> for a feed without entries.</summary>
    public DateOnly? LastChanged => Entries.IsEmpty ? null : Entries[0].LastChanged;

    /// <summary>Name of the author in feeds.</summary>
    public string Author => Site.Author.Length > 0 ? Site.Author : Site.Title;

    /// <summary>The site's own feed: all pages that belong in one and have a date.</summary>
    public static FeedChannel OfSite(SiteIdentity site, IEnumerable<Page> pages) =>
        new(site, site.Title, new Permalink("/"), Newest(pages.Where(page => page.InFeed))) { Description = site.Tagline };

    /// <summary>The feed of a page that lists others.</summary>
    public static FeedChannel OfList(SiteIdentity site, Page list, IEnumerable<Page> pages) =>
        new(site, $"{list.Title} - {site.Title}", list.Permalink, Newest(pages)) { Description = list.Description ?? "" };

    /// <summary>Path of one of the feed's files, below the base path.</summary>
    /// <param name="file">Its name: <c>feed.xml</c>.</param>
    public string PathOf(string file) => Home.Path + file;

    private static ImmutableArray<Page> Newest(IEnumerable<Page> pages) =>
    [
        .. pages
            .Where(page => page.LastChanged is not null)
            .OrderByDescending(page => page.LastChanged)
            .ThenBy(page => page.Permalink.Path, StringComparer.Ordinal)
            .Take(MostEntries),
    ];
}
