using System.Xml.Linq;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary><c>sitemap.xml</c>, after the protocol 0.9 of sitemaps.org.</summary>
public static class Sitemap
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The document; pages are listed in order of permalink, with the day of their last change where known.</summary>
    public static string Write(SiteIdentity site, IEnumerable<Page> pages) => XmlText.Write(new XElement(
        Names + "urlset",
        pages
            .Where(page => page.InSitemap)
            .OrderBy(page => page.Permalink.Path, StringComparer.Ordinal)
            .Select(page => Url(site, page))));

    private static XElement Url(SiteIdentity site, Page page) => new(
        Names + "url",
        new XElement(Names + "loc", site.Absolute(page.Permalink.Path)),
        page.LastChanged is { } day ? new XElement(Names + "lastmod", day.ToString("O")) : null);
}
