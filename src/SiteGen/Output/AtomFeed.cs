using System.Globalization;
using System.Xml.Linq;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>A feed after RFC 4287.</summary>
public static class AtomFeed
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "feed.xml";

    /// <summary>Where the site's own feed is published, below the base path.</summary>
    public const string Path = "/" + FileName;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly DateOnly UnixEpoch = new(1970, 1, 1);

    /// <summary>The document of the site's own feed.</summary>
    public static string Write(SiteIdentity site, IEnumerable<Page> pages) => Write(FeedChannel.OfSite(site, pages));

    /// <summary>The document.</summary>
    public static string Write(FeedChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var site = channel.Site;
        return XmlText.Write(new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", site.Language),
            new XElement(Atom + "id", site.Absolute(channel.Home.Path)),
            new XElement(Atom + "title", channel.Title),
            Unless(channel.Description.Length == 0, "subtitle", channel.Description),
            Link("self", site.Absolute(channel.PathOf(FileName)), "application/atom+xml"),
            Link("alternate", site.Absolute(channel.Home.Path), "text/html"),
            // RFC 4287 requires the element; a feed without entries has no date of its own to give.
            new XElement(Atom + "updated", Instant(channel.LastChanged ?? UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", channel.Author)),
            channel.Entries.Select(page => Entry(site, page))));
    }

    private static XElement Entry(SiteIdentity site, Page page) => new(
        Atom + "entry",
        page.Language is { } language && language != site.Language ? new XAttribute(XNamespace.Xml + "lang", language) : null,
        new XElement(Atom + "id", site.Absolute(page.Permalink.Path)),
        new XElement(Atom + "title", page.Title),
        Link("alternate", site.Absolute(page.Permalink.Path), "text/html"),
        page.Date is { } published ? new XElement(Atom + "published", Instant(published)) : null,
        new XElement(Atom + "updated", Instant(page.LastChanged!.Value)),
        Unless(string.IsNullOrEmpty(page.Description), "summary", page.Description),
        page.Tags.Select(tag => new XElement(Atom + "category", new XAttribute("term", tag))));

    private static XElement Link(string relation, string address, string type) => new(
        Atom + "link",
        new XAttribute("rel", relation),
        new XAttribute("href", address),
        new XAttribute("type", type));

    private static XElement? Unless(bool absent, string name, string? text) =>
        absent ? null : new XElement(Atom + name, text);

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
