using SiteGen.Checking;
using SiteGen.Output;

namespace SiteGen.Tests.Checking;

public sealed class PageAuditTests
{
    [Fact]
    public void A_picture_without_words_is_found_with_its_line_in_the_source()
    {
        var findings = Check("<h1>X</h1><img src=\"/x/plan.png\"><img src=\"/x/dot.png\" alt=\"\">", "---\ntitle: X\n---\n\n<img src=\"plan.png\">\n");

        Assert.Equal(
            ["content/x.md:5: The picture `/x/plan.png` has no alternative text. Say in `alt` what it shows, or write `alt=\"\"` if it only decorates."],
            findings);
    }

    [Fact]
    public void A_heading_that_skips_a_level_is_found()
    {
        var findings = Check("<h1>X</h1><h2 id=\"a\">A</h2><h4 id=\"far-in\">Far in</h4><h2>B</h2>", "---\ntitle: X\n---\n## A\n#### Far in\n## B\n");

        Assert.Equal(["content/x.md:5: The heading `#far-in` of level 4 follows one of level 2. Make it level 3: `###`."], findings);
    }

    [Fact]
    public void A_page_that_begins_below_the_first_level_is_found()
    {
        Assert.Equal(["content/x.md: A heading of level 2 comes first. Make it level 1: `#`."], Check("<h2>X</h2>", "# X"));
    }

    [Fact]
    public void A_second_title_is_found()
    {
        var findings = Check("<h1>X</h1><h2>A</h2><h1 id=\"more-of-it\">More of it</h1><h2>B</h2>", "---\ntitle: X\n---\n## A\n# More of it\n## B\n");

        Assert.Equal(["content/x.md:5: The heading `#more-of-it` of level 1 follows the title of the page, which is one. Make it level 2: `##`."], findings);
    }

    [Fact]
    public void A_page_in_order_gives_no_finding()
    {
        Assert.Empty(Check("<h1>X</h1><h2>A</h2><h3>B</h3><h2>C</h2><img src=a.png alt=\"A plan\">", ""));
    }

    [Fact]
    public void Links_out_of_the_site_are_listed_once_without_fragments()
    {
        var tree = new OutputTree();
        tree.AddText("a/index.html", "<a href=\"https://example.net/x#one\">1</a><a href=\"https://example.org/repo/\">own</a><a href=\"/repo/\">own</a>");
        tree.AddText("b/index.html", "<a href=\"https://example.net/x#two\">1</a><a href=\"mailto:a@example.net\">mail</a>");

        Assert.Equal([new OutsideLink("https://example.net/x", "a/index.html")], PageAudit.OutsideLinks(tree, ExamplePage.Site));
    }

    private static string[] Check(string html, string source)
    {
        var tree = new OutputTree();
        tree.AddText("x/index.html", html);
        var page = ExamplePage.At("/x/", "X") with { SourcePath = "x.md" };
        return [.. PageAudit.Check(tree, [page], new Dictionary<string, string> { ["x.md"] = source }).Select(finding => finding.ToString())];
    }
}
