using System.Globalization;
using System.Xml.Linq;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>A feed in RSS 2.0, as the RSS Advisory Board describes it.</summary>
public static class RssFeed
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "rss.xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The document.</summary>
    public static string Write(FeedChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var site = channel.Site;
        return XmlText.Write(new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XElement(
                "channel",
                new XElement("title", channel.Title),
                new XElement("link", site.Absolute(channel.Home.Path)),
                // The element is required, also where there is nothing to say.
                new XElement("description", channel.Description.Length > 0 ? channel.Description : channel.Title),
                new XElement("language", site.Language),
                channel.LastChanged is { } changed ? new XElement("lastBuildDate", Instant(changed)) : null,
                new XElement(
                    Atom + "link",
                    new XAttribute("href", site.Absolute(channel.PathOf(FileName))),
                    new XAttribute("rel", "self"),
                    new XAttribute("type", "application/rss+xml")),
                channel.Entries.Select(page => Item(site, page)))));
    }

    private static XElement Item(SiteIdentity site, Page page) => new(
        "item",
        new XElement("title", page.Title),
        new XElement("link", site.Absolute(page.Permalink.Path)),
        new XElement("guid", site.Absolute(page.Permalink.Path)),
        string.IsNullOrEmpty(page.Description) ? null : new XElement("description", page.Description),
        page.Tags.Select(tag => new XElement("category", tag)),
        new XElement("pubDate", Instant(page.Date ?? page.LastChanged!.Value)));

    // RFC 822, with the four digits of the year that RSS prefers.
    private static string Instant(DateOnly day) => day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 GMT";
}
