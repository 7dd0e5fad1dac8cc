using System.Globalization;
using System.Xml.Linq;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>The site's feed, after RFC 4287. Every date comes from a page, none from the clock.</summary>
public static class AtomFeed
{
    /// <summary>Where the feed is published, below the base path.</summary>
    public const string Path = "/feed.xml";

    private const int Entries = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly DateOnly UnixEpoch = new(1970, 1, 1);

    /// <summary>The document: pages that have a date and belong in the feed, newest first, at most fifty.</summary>
    public static string Write(SiteIdentity site, IEnumerable<Page> pages)
    {
        var dated = pages
            .Where(page => page.InFeed && page.LastChanged is not null)
            .OrderByDescending(page => page.LastChanged)
            .ThenBy(page => page.Permalink.Path, StringComparer.Ordinal)
            .Take(Entries)
            .ToArray();
        return XmlText.Write(new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", site.Language),
            new XElement(Atom + "id", site.Absolute("/")),
            new XElement(Atom + "title", site.Title),
            Unless(site.Tagline.Length == 0, "subtitle", site.Tagline),
            Link("self", site.Absolute(Path), "application/atom+xml"),
            Link("alternate", site.Absolute("/"), "text/html"),
            // RFC 4287 requires the element; a feed without entries has no date of its own to give.
            new XElement(Atom + "updated", Instant(dated.FirstOrDefault()?.LastChanged ?? UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Author.Length > 0 ? site.Author : site.Title)),
            dated.Select(page => Entry(site, page))));
    }

    private static XElement Entry(SiteIdentity site, Page page) => new(
        Atom + "entry",
        new XElement(Atom + "id", site.Absolute(page.Permalink.Path)),
        new XElement(Atom + "title", page.Title),
        Link("alternate", site.Absolute(page.Permalink.Path), "text/html"),
        page.Date is { } published ? new XElement(Atom + "published", Instant(published)) : null,
        new XElement(Atom + "updated", Instant(page.LastChanged!.Value)),
        Unless(string.IsNullOrEmpty(page.Description), "summary", page.Description));

    private static XElement Link(string relation, string address, string type) => new(
        Atom + "link",
        new XAttribute("rel", relation),
        new XAttribute("href", address),
        new XAttribute("type", type));

    private static XElement? Unless(bool absent, string name, string? text) =>
        absent ? null : new XElement(Atom + name, text);

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
