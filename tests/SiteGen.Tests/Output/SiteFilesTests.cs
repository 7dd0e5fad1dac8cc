using SiteGen.Content;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Tests.Output;

public sealed class SiteFilesTests
{
    [Fact]
    public void Every_file_that_follows_from_a_page_is_written()
    {
        var tree = Build(ExamplePage.At("/x/", "X & Y") with { Markdown = "Words.", Aliases = ["/old/", "/older", "/oldest.html"] });

        Assert.Equal(
            [
                "_headers", "assets/a.ca978112.css", "feed.json", "feed.xml", "llms-ctx.txt", "llms-full.txt", "llms.txt", "old/index.html",
                "older/index.html", "oldest.html", "robots.txt", "rss.xml", "sitemap.xml", "x/index.html", "x/index.md",
            ],
            tree.Files.Select(file => file.Path.Value));
    }

    [Fact]
    public void An_old_address_leads_to_the_page_and_its_links_are_alive()
    {
        var tree = Build(ExamplePage.At("/x/", "X & Y") with { Aliases = ["/old/"] });

        var redirect = Text(tree, "old/index.html");

        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/repo/x/\">", redirect);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/repo/x/\">", redirect);
        Assert.Contains("<a href=\"/repo/x/\">X &amp; Y</a>", redirect);
        Assert.Empty(LinkChecker.Check(tree, ExamplePage.Site));
    }

    [Fact]
    public void Servers_that_read_headers_are_told_the_policy_of_the_pages_below_the_base_path()
    {
        var headers = Text(Build(ExamplePage.At("/x/", "X")), "_headers").Split('\n');

        Assert.Equal("/repo/*", headers[0]);
        Assert.Equal("  Content-Security-Policy: " + PagePolicy.ContentSecurity + "; frame-ancestors 'none'", headers[1]);
        Assert.Contains("  Referrer-Policy: strict-origin-when-cross-origin", headers);
        Assert.Contains("  Permissions-Policy: " + PagePolicy.Permissions, headers);
        Assert.Equal("/repo/assets/*", headers[5]);
    }

    [Fact]
    public void An_alias_at_the_place_of_a_page_is_refused()
    {
        var fault = Assert.Throws<BuildFailedException>(() => Build(ExamplePage.At("/x/", "X") with { Aliases = ["/x/"] }));

        Assert.Equal("Two sources publish the file 'x/index.html'.", fault.Problems.Single().Message);
    }

    [Fact]
    public void An_alias_cannot_leave_the_folder()
    {
        var page = ExamplePage.At("/x/", "X") with { Aliases = ["/../x/"] };

        Assert.Contains("does not name a file inside", Assert.Throws<BuildFailedException>(() => Build(page)).Message);
    }

    [Fact]
    public void Two_builds_of_the_same_pages_are_the_same_bytes()
    {
        var page = ExamplePage.At("/x/", "X") with { Markdown = "Words.", Date = new DateOnly(2025, 1, 1), InFeed = true };

        var builds = new[] { Build(page), Build(page) };

        Assert.Equal(
            builds[0].Files.Select(file => (file.Path, Convert.ToHexString(file.Content.Span))),
            builds[1].Files.Select(file => (file.Path, Convert.ToHexString(file.Content.Span))));
    }

    [Fact]
    public void A_static_file_goes_to_the_same_path_byte_for_byte_and_cannot_come_from_outside()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/images/a.txt", "a\r\n");
        folder.Write("secret.txt", "secret");
        var tree = new OutputTree();

        StaticFiles.Add(tree, folder.At("content"), ["images/a.txt"]);

        Assert.Equal("a\r\n", Text(tree, "images/a.txt"));
        Assert.Throws<BuildFailedException>(() => StaticFiles.Add(tree, folder.At("content"), ["../secret.txt"]));
    }

    private static OutputTree Build(Page page)
    {
        var tree = new OutputTree();
        SiteFiles.Add(tree, ExamplePage.Site, new AssetMap([new ThemeFile("a.css", "a"u8.ToArray())]), [new RenderedPage(page, "<p>x</p>\n"u8.ToArray())]);
        return tree;
    }

    private static string Text(OutputTree tree, string path) =>
        System.Text.Encoding.UTF8.GetString(tree.Files.Single(file => file.Path.Value == path).Content.Span);
}
