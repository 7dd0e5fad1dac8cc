using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Tests.Output;

public sealed class FeedAndSitemapTests
{
    private static readonly Page[] Pages =
    [
        ExamplePage.At("/b/", "Bread & butter") with
        {
            Date = new DateOnly(2024, 3, 9),
            Updated = new DateOnly(2025, 1, 2),
            Description = "1 < 2",
            InFeed = true,
        },
        ExamplePage.At("/a/", "Apples") with { Date = new DateOnly(2025, 1, 1), InFeed = true },
        ExamplePage.At("/undated/", "Undated") with { InFeed = true },
        ExamplePage.At("/ünlisted/", "Elsewhere") with { Date = new DateOnly(2025, 6, 1) },
        ExamplePage.At("/404.html", "Not found") with { InSitemap = false },
    ];

    [Fact]
    public void The_feed_lists_dated_pages_newest_first_and_takes_its_date_from_them() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
          <id>https://example.org/repo/</id>
          <title>Ada &amp; Co</title>
          <subtitle>Numbers to believe</subtitle>
          <link rel="self" href="https://example.org/repo/feed.xml" type="application/atom+xml" />
          <link rel="alternate" href="https://example.org/repo/" type="text/html" />
          <updated>2025-01-02T00:00:00Z</updated>
          <author>
            <name>Ada Brook</name>
          </author>
          <entry>
            <id>https://example.org/repo/b/</id>
            <title>Bread &amp; butter</title>
            <link rel="alternate" href="https://example.org/repo/b/" type="text/html" />
            <published>2024-03-09T00:00:00Z</published>
            <updated>2025-01-02T00:00:00Z</updated>
            <summary>1 &lt; 2</summary>
          </entry>
          <entry>
            <id>https://example.org/repo/a/</id>
            <title>Apples</title>
            <link rel="alternate" href="https://example.org/repo/a/" type="text/html" />
            <published>2025-01-01T00:00:00Z</published>
            <updated>2025-01-01T00:00:00Z</updated>
          </entry>
        </feed>

        """,
        AtomFeed.Write(ExamplePage.Site, Pages));

    [Fact]
    public void The_sitemap_lists_pages_by_permalink_with_their_last_change() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url>
            <loc>https://example.org/repo/a/</loc>
            <lastmod>2025-01-01</lastmod>
          </url>
          <url>
            <loc>https://example.org/repo/b/</loc>
            <lastmod>2025-01-02</lastmod>
          </url>
          <url>
            <loc>https://example.org/repo/undated/</loc>
          </url>
          <url>
            <loc>https://example.org/repo/%C3%BCnlisted/</loc>
            <lastmod>2025-06-01</lastmod>
          </url>
        </urlset>

        """,
        Sitemap.Write(ExamplePage.Site, Pages));

    [Fact]
    public void A_feed_without_entries_is_still_a_feed()
    {
        var feed = System.Xml.Linq.XDocument.Parse(AtomFeed.Write(ExamplePage.Site, []));

        Assert.Equal("1970-01-01T00:00:00Z", feed.Root!.Element(feed.Root.Name.Namespace + "updated")!.Value);
    }

    [Fact]
    public void Robots_may_read_a_site_that_is_not_to_be_indexed_or_they_would_never_see_that_it_is_not()
    {
        var hidden = RobotsText.Write(ExamplePage.Site with { NoIndex = true });

        Assert.DoesNotContain("Disallow", hidden);
        Assert.DoesNotContain("Sitemap", hidden);
        Assert.Equal(
            "User-agent: *\nAllow: /\n\nSitemap: https://example.org/repo/sitemap.xml\n",
            RobotsText.Write(ExamplePage.Site));
    }
}
