namespace SiteGen.Tests.Components;

public sealed class WikiLinkTests
{
    [Theory]
    [InlineData("[[tools/hammer]]", "<a href=\"/tools/hammer/\">tools/hammer</a>")]
    [InlineData("[[hammer|The tool]]", "<a href=\"/tools/hammer/\">The tool</a>")]
    [InlineData("[[the hammer]]", "<a href=\"/tools/hammer/\">the hammer</a>")]
    [InlineData("[[hammer#use|How]]", "<a href=\"/tools/hammer/#use\">How</a>")]
    [InlineData("[[tools]]", "<a href=\"/tools/\">tools</a>")]
    [InlineData("[[#here|Below]]", "<a href=\"#here\">Below</a>")]
    [InlineData("[[1]](https://example.org)", "<a href=\"https://example.org\">[1]</a>")]
    [InlineData("\\[[x]]", "[[x]]")]
    public void A_page_is_found_by_its_path_its_file_name_or_its_title(string link, string html)
    {
        // given
        using var site = Site($"Go to {link}.\n\n## Here\n");

        // when
        var page = site.Read().Documents[0];

        // then
        Assert.StartsWith($"<p>Go to {html}.</p>", page.Html);
    }

    [Fact]
    public void Words_map_to_the_source_and_the_twin_has_a_plain_link()
    {
        // given
        using var site = Site("Go to [[hammer|the tool]] now.");

        // when
        var page = site.Read().Documents[0];

        // then
        Assert.Equal("Go to the tool now.", page.Sections[0].Blocks[0].Text);
        Assert.Equal(["/tools/hammer/"], page.Sections[0].Blocks[0].Urls.ToArray());
        Assert.Contains("Go to [the tool](/tools/hammer/) now.", page.Markdown);
        var text = page.Sections[0].Blocks[0].Text;
        Assert.All(page.Sections[0].Blocks[0].Runs, run => Assert.Equal(
            text[run.TextStart..(run.TextStart + run.Length)], page.Source[run.SourceStart..(run.SourceStart + run.Length)]));
    }

    [Theory]
    [InlineData("[[hamer]]", "The wiki link `[[hamer]]` leads nowhere. Did you mean `[[hammer]]`?")]
    [InlineData("[[xylophone]]", "The wiki link `[[xylophone]]` leads nowhere. Name a page by its path, its file name or its title, or write `\\[[` for brackets.")]
    [InlineData("[[twin]]", "The wiki link `[[twin]]` may mean `other/twin.md` or `tools/twin.md`. Write the path of the page.")]
    [InlineData("[[hammer#uses]]", "The link `/tools/hammer.md#uses` leads to an anchor that does not exist. Did you mean `use`?")]
    public void A_name_that_is_not_one_page_is_a_fault(string link, string fault)
    {
        using var site = Site("Go to " + link);
        Assert.Equal("content/a.md:4: " + fault, site.Faults());
    }

    private static TemporarySite Site(string markdown) => new($"""
        === a.md
        ---
        title: A
        ---
        {markdown}
        === tools/index.md
        # All
        === tools/hammer.md
        # The hammer
        ## Use
        === tools/twin.md
        # One
        === other/twin.md
        # Two
        """);
}
