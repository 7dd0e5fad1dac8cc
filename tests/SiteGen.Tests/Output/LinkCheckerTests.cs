using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class LinkCheckerTests
{
    [Theory]
    [InlineData("/repo/projects/")]
    [InlineData("/repo/projects/#aims")]
    [InlineData("/repo/projects/?q=1#aims")]
    [InlineData("/repo/projects/#old%20name")]
    [InlineData("/repo/projects/#aims:~:text=some%20words")]
    [InlineData("/repo/projects/#:~:text=some%20words")]
    [InlineData("../projects/")]
    [InlineData("#top")]
    [InlineData("")]
    [InlineData("/repo/caf%C3%A9.txt#page=2")]
    [InlineData("https://example.org/repo/projects/#aims")]
    [InlineData("https://example.org/another-repo/")]
    [InlineData("https://example.net/repo/nowhere")]
    [InlineData("mailto:a@example.org")]
    public void A_link_that_leads_somewhere_or_out_of_the_site_is_no_problem(string link) =>
        Assert.Empty(Check($"<a id=top href='{link}'>x</a>"));

    [Theory]
    [InlineData("/repo/project/", "leads to no file.", "Did you mean 'projects/'?")]
    [InlineData("/repo/projects", "leads to no file.", "Did you mean 'projects/'?")]
    [InlineData("/repo/Projects/", "leads to no file.", "Did you mean 'projects/'?")]
    [InlineData("/repo/projects/#aim", "leads to no anchor of projects/index.html.", "Did you mean 'aims'?")]
    [InlineData("#nowhere", "leads to no anchor of from/index.html.", "Correct or remove the link.")]
    [InlineData("/projects/", "leaves the site, which lies below /repo/.", "Begin the link with /repo/.")]
    [InlineData("https://example.org/repo/project/", "leads to no file.", "Did you mean 'projects/'?")]
    [InlineData("http://[", "is not an address.", "Correct the link.")]
    public void A_dead_link_is_reported_with_its_page_and_the_nearest_target(string link, string fault, string remedy)
    {
        var problem = Assert.Single(Check($"<a href='{link}'>x</a>"));

        Assert.Equal(("from/index.html", $"The link '{link}' {fault}", remedy), (problem.File, problem.Message, problem.Remedy));
    }

    [Fact]
    public void Images_scripts_style_sheets_and_source_sets_are_followed_as_well()
    {
        var problems = Check("""
            <link rel=stylesheet href=/repo/a.css><script src=/repo/b.js></script>
            <img src=/repo/c.png srcset="/repo/d.png 1x, /repo/e.png 2x"><video poster=/repo/f.png></video>
            """);

        Assert.Equal(["a.css", "b.js", "c.png", "d.png", "e.png", "f.png"], problems.Select(problem => problem.Message.Split('\'')[1][6..]));
    }

    private static IReadOnlyList<SiteGen.Content.Problem> Check(string html)
    {
        var tree = new OutputTree();
        tree.AddText("projects/index.html", "<h2 id=aims>Aims</h2><a name='old name'></a>");
        tree.AddText("café.txt", "x");
        tree.AddText("from/index.html", html);
        return LinkChecker.Check(tree, ExamplePage.Site);
    }
}
