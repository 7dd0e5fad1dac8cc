using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Site.Commands;

namespace Site.Tests.Pages;

public sealed class ListPagesTests
{
    private const string Blog =
        """
        === site.yml
        title: Blog
        base_url: https://example.org
        engine: false
        related: 1
        redirects:
          /journal/: /posts/
        === index.md
        # Home
        === posts/_directory.yml
        title: Posts
        paginate_by: 2
        archive: true
        previous_next: true
        permalink: /:year/:slug/
        schema:
          venue: {type: string, label: Where}
        === posts/a.md
        ---
        title: A
        date: 2023-05-01
        tags: [red]
        series: Walk
        ---
        One. See [all by year](/posts/archive/) and [red](/tags/red/).
        === posts/b.md
        ---
        title: B
        date: 2024-05-01
        tags: [red, blue]
        series: Walk
        venue: Hall <4>
        ---
        Two.

        <!-- more -->

        Three.
        === posts/c.md
        ---
        title: C
        date: 2024-06-01
        language: de
        ---
        Drei.
        === posts/later.md
        ---
        title: Later
        date: 2030-01-01
        ---
        === posts/gone.md
        ---
        title: Gone
        date: 2020-01-01
        expires: 2021-01-01
        ---

        """;

    [Fact]
    public async Task A_collection_has_lists_archives_terms_feeds_and_neighbours()
    {
        // given
        using var site = new SiteFolder(Blog);

        // when
        var report = await Build.RunAsync(site.Options with { Today = new DateOnly(2025, 1, 1) }, new SilentLog());

        // then
        Assert.Equal("1 dated in the future (--future), 1 expired", HeldBackPages.InWords(report.HeldBack));
        Assert.Equal(["C", "B"], Titles(site, "posts/index.html"));
        Assert.Equal(["A"], Titles(site, "posts/page/2/index.html"));
        Assert.Equal("/posts/page/2/", Parse(site, "posts/index.html").QuerySelector(".pager a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Posts, page 2 - Blog", Parse(site, "posts/page/2/index.html").Title);
        Assert.Equal("de", Parse(site, "posts/index.html").QuerySelector(".entries li")!.GetAttribute("lang"));
        Assert.Equal(["2024", "2023"], Parse(site, "posts/archive/index.html").QuerySelectorAll(".terms a").Select(link => link.TextContent));
        Assert.Equal(["C", "B"], Titles(site, "posts/archive/2024/index.html"));
        Assert.Equal(["blue", "red"], Parse(site, "tags/index.html").QuerySelectorAll(".terms a").Select(link => link.TextContent));
        Assert.Equal(["B", "A"], Titles(site, "tags/red/index.html"));
        Assert.Contains("https://example.org/2024/b/", site.Read("tags/blue/feed.xml"));
        Assert.DoesNotContain("https://example.org/2024/c/", site.Read("tags/blue/rss.xml"));
        Assert.Contains("https://example.org/2024/c/", site.Read("posts/feed.json"));
        Assert.False(File.Exists(Path.Combine(site.Public, "posts/page/2/feed.xml")));
        Assert.Contains("url=/posts/", site.Read("journal/index.html"));
        Assert.Contains("<loc>https://example.org/posts/</loc>\n    <lastmod>2024-06-01</lastmod>", site.Read("sitemap.xml"));
    }

    [Fact]
    public async Task A_page_shows_its_fields_series_terms_neighbours_and_relatives()
    {
        // given
        using var site = new SiteFolder(Blog);

        // when
        await Build.RunAsync(site.Options with { Today = new DateOnly(2025, 1, 1) }, new SilentLog());
        var page = Parse(site, "2024/b/index.html");

        // then
        Assert.Equal("Where", page.QuerySelector(".fields dt")!.TextContent);
        Assert.Equal("Hall <4>", page.QuerySelector(".fields dd")!.TextContent.Trim());
        Assert.Equal("Part 2 of 2 in the series Walk", page.QuerySelector(".series p")!.TextContent);
        Assert.Equal("B", page.QuerySelector(".series [aria-current=page]")!.TextContent);
        Assert.Equal(["/tags/red/", "/tags/blue/"], page.QuerySelectorAll(".tags a[rel=tag]").Select(link => link.GetAttribute("href")));
        Assert.Equal(["A"], page.QuerySelectorAll("#page-related ~ .entries a").Select(link => link.TextContent));
        Assert.Equal("/2024/c/", page.QuerySelector(".previous-next a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/2023/a/", page.QuerySelector(".previous-next a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Two.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("de", Parse(site, "2024/c/index.html").DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_authors_page_takes_the_place_of_a_list()
    {
        // given
        using var site = new SiteFolder("=== site.yml\nengine: false\n=== a.md\n---\ntitle: A\ntags: [red]\n---\n=== about-red.md\n---\ntitle: Own words\nslug: red\n---\n=== tags/red.md\n# All that is red\n");

        // when
        await site.BuildAsync();

        // then
        Assert.Contains("All that is red", site.Read("tags/red/index.html"));
        Assert.Contains("Own words", site.Read("red/index.html"));
    }

    [Fact]
    public async Task Dates_of_a_site_in_another_language_are_written_in_digits()
    {
        // given
        using var site = new SiteFolder("=== site.yml\nengine: false\nlanguage: de\n=== a.md\n---\ntitle: A\ndate: 2024-05-31\n---\n");

        // when
        await site.BuildAsync();

        // then
        Assert.Contains("<time datetime=\"2024-05-31\">2024-05-31</time>", site.Read("a/index.html"));
    }

    private static string[] Titles(SiteFolder site, string file) =>
        [.. Parse(site, file).QuerySelectorAll(".entries li > a").Select(link => link.TextContent)];

    private static IDocument Parse(SiteFolder site, string file) => new HtmlParser().ParseDocument(site.Read(file));
}
