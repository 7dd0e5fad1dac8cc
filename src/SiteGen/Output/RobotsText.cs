using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary><c>robots.txt</c>, after RFC 9309.</summary>
public static class RobotsText
{
    /// <summary>The text. It never forbids crawling: a page that may not be fetched cannot say <c>noindex</c>.</summary>
    public static string Write(SiteIdentity site) => site.NoIndex
        ? "# Every page asks by itself not to be indexed.\nUser-agent: *\nAllow: /\n"
        : $"User-agent: *\nAllow: /\n\nSitemap: {site.Absolute("/sitemap.xml")}\n";
}
