using SiteGen.Documents;

namespace SiteGen.Tests.Documents;

public sealed class LinkTests
{
    private const string Pages =
        """
        === site.yml
        base_path: /base/
        === index.md
        # Home
        === projects/index.md
        # Projects
        === projects/alpha.md
        ---
        title: Alpha
        aliases: [/old-alpha]
        ---
        ## Results

        ## Results
        === pictures/a b.png
        === faq/who.md
        ---
        question: Who?
        ---

        """;

    [Theory]
    [InlineData("../projects/alpha.md", "/base/projects/alpha/")]
    [InlineData("../projects/alpha.md#results-1", "/base/projects/alpha/#results-1")]
    [InlineData("/projects/alpha/?a=1&amp;b#results", "/base/projects/alpha/?a=1&b#results")]
    [InlineData("/projects/alpha.md", "/base/projects/alpha/")]
    [InlineData("/old-alpha/", "/base/projects/alpha/")]
    [InlineData("../projects/", "/base/projects/")]
    [InlineData("..", "/base/")]
    [InlineData("/", "/base/")]
    [InlineData("<../pictures/a b.png>", "/base/pictures/a%20b.png")]
    [InlineData("../faq/who.md", "/base/faq/who/")]
    [InlineData("/tags/", "/base/tags/")]
    [InlineData("#here", "#here")]
    [InlineData("https://example.org/x.md", "https://example.org/x.md")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("//example.org/", "//example.org/")]
    public void A_link_is_rewritten_below_the_base_path(string link, string href)
    {
        // given
        using var site = new TemporarySite(Pages);
        site.Write("notes/page.md", $"---\ntitle: Page\n---\n## Here\n\n[x]({link})\n");

        // when
        var page = site.Read(WithGeneratedPages).Documents.Single(document => document.SourcePath == "notes/page.md");

        // then
        Assert.Contains($"<a href=\"{href.Replace("&", "&amp;", StringComparison.Ordinal)}\">x</a>", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alpha.md", "leads nowhere. Did you mean `../projects/alpha.md`?")]
    [InlineData("../projects/alpah.md", "leads nowhere. Did you mean `../projects/alpha.md`?")]
    [InlineData("/projects/alpha2/", "leads nowhere. Did you mean `/projects/alpha/`?")]
    [InlineData("/projects/alpha", "leads nowhere. Did you mean `/projects/alpha/`?")]
    [InlineData("nothing-like-any-page.md", "leads nowhere. Link to a file that exists below `content/`.")]
    [InlineData("../projects/alpha.md#result", "leads to an anchor that does not exist. Did you mean `results`?")]
    [InlineData("../projects/index.md#x", "leads to an anchor that does not exist. Take the part from `#` on away: the page has no anchors.")]
    [InlineData("#her", "leads to an anchor that does not exist. Did you mean `here`?")]
    [InlineData("../../secret.md", "leaves the site. Link to a file below `content/`, or to a full address with `https://`.")]
    [InlineData("/%2e%2e/secret.md", "leaves the site. Link to a file below `content/`, or to a full address with `https://`.")]
    [InlineData("projects\\alpha.md", "holds a backslash. Write forward slashes.")]
    [InlineData("draft.md", "leads to a draft. Publish that page, or build with drafts.")]
    public void A_dead_link_names_the_nearest_place_that_exists(string link, string fault)
    {
        // given
        using var site = new TemporarySite(Pages);
        site.Write("notes/page.md", $"---\ntitle: Page\n---\n## Here\n\nText\n[x]({link})\n");
        site.Write("notes/draft.md", "---\ntitle: Draft\ndraft: true\n---\n");

        // then
        Assert.Equal($"content/notes/page.md:7: The link `{link}` {fault}", site.Faults(WithGeneratedPages));
    }

    [Fact]
    public void Links_in_raw_HTML_and_reference_links_are_resolved_too()
    {
        // given
        using var site = new TemporarySite(Pages);
        site.Write(
            "notes/page.md",
            """
            ---
            title: Page
            ---
            See [alpha][a] and <a href="../projects/">all</a>.

            <p id="raw">
            <a href='/projects/alpha/#results'>Results</a>
            </p>

            [raw](#raw)

            [a]: ../projects/alpha.md
            """);

        // when
        var page = site.Read(WithGeneratedPages).Documents.Single(document => document.SourcePath == "notes/page.md");

        // then
        Assert.Equal(
            """
            <p>See <a href="/base/projects/alpha/">alpha</a> and <a href="/base/projects/">all</a>.</p>
            <p id="raw">
            <a href='/base/projects/alpha/#results'>Results</a>
            </p>
            <p><a href="#raw">raw</a></p>

            """,
            page.Html);
        Assert.Equal(
            """
            See [alpha][a] and <a href="/base/projects/">all</a>.

            <p id="raw">
            <a href='/base/projects/alpha/#results'>Results</a>
            </p>

            [raw](#raw)

            [a]: /base/projects/alpha/
            """,
            page.Markdown);
        Assert.Equal(["/projects/alpha/"], page.Sections[0].Blocks[0].Urls.AsEnumerable());
    }

    [Fact]
    public void A_dead_link_in_raw_HTML_is_reported_on_its_line()
    {
        // given
        using var site = new TemporarySite("=== a.md\n# A\n\n<p>\n<img src=\"gone.png\">\n</p>\n");

        // then
        Assert.Equal(
            "content/a.md:4: The link `gone.png` leads nowhere. Link to a file that exists below `content/`.",
            site.Faults());
    }

    [Fact]
    public void A_dead_link_in_the_menu_is_reported()
    {
        // given
        using var site = new TemporarySite("=== site.yml\nnav: [{ title: A, url: /abuot/ }]\n=== about.md\n# About\n");

        // then
        Assert.Equal("content/site.yml: The link `/abuot/` leads nowhere. Did you mean `/about/`?", site.Faults());
    }

    private static SiteContentOptions WithGeneratedPages => TemporarySite.Options with
    {
        GeneratedPages = [new Permalink("/tags/")],
        PageOfDataFile = file => new Permalink("/" + file.Path[..^3] + "/"),
    };
}
