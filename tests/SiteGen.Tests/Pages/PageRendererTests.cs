using SiteGen.Content;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

public sealed class PageRendererTests
{
    [Fact]
    public async Task A_page_is_its_layout_inside_the_shell_escaped_and_with_line_feeds()
    {
        var html = await RenderAsync(ExamplePage.At("/x/", "Café", "1 < 2 – naïve"));

        Assert.Equal("<!doctype html>\n<title>Café - Ada &amp; Co</title><p>1 &lt; 2 – naïve</p>\n", html.Single().Content.ToString());
    }

    [Fact]
    public async Task Pages_come_back_in_the_order_given_however_they_were_scheduled()
    {
        var pages = Enumerable.Range(0, 300).Select(n => ExamplePage.At($"/{n}/", $"Page {n}", $"Text {n}")).ToArray();

        var rendered = await RenderAsync(pages);

        Assert.Equal(pages, rendered.Select(page => page.Page));
        Assert.All(rendered, page => Assert.Contains(page.Page.Title.Replace("Page", "Text"), page.Content.ToString()));
    }

    [Fact]
    public async Task Every_page_that_a_layout_cannot_show_is_named_with_the_layout()
    {
        var fault = await Assert.ThrowsAsync<BuildFailedException>(() => RenderAsync(
            ExamplePage.At("/good/", "Good"),
            ExamplePage.At("/bad/", "Bad", text: ""),
            ExamplePage.At("/worse/", "Worse", text: "") with { SourcePath = "worse.md" }));

        Assert.Equal(["/bad/", "worse.md"], fault.Problems.Select(problem => problem.File));
        Assert.Contains("The layout ExampleLayout could not show this page: There is no text.", fault.Message);
    }

    [Fact]
    public async Task A_parameter_that_the_layout_does_not_have_is_a_problem_of_the_page()
    {
        var page = ExamplePage.At("/x/", "X");

        var fault = await Assert.ThrowsAsync<BuildFailedException>(
            () => RenderAsync(page with { Parameters = page.Parameters.Add("Colour", "red") }));

        Assert.Contains("Colour", fault.Problems.Single().Message);
    }

    private static async Task<IReadOnlyList<RenderedPage>> RenderAsync(params Page[] pages)
    {
        await using var renderer = new PageRenderer(
            typeof(ExampleShell), ExamplePage.Site, new AssetMap([]), new Breadcrumbs(pages));
        return await renderer.RenderAsync(pages, CancellationToken.None);
    }
}
