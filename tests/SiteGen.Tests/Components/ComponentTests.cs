using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Components;

public sealed class ComponentTests
{
    [Fact]
    public void A_figure_holds_a_picture_and_a_caption_with_markup()
    {
        // given
        using var site = Page("::: figure\n![A chart of costs](https://example.org/c.png)\n\nCosts of *one* month.\n:::");

        // when
        var figure = Parse(site).QuerySelector("figure")!;

        // then
        Assert.Equal("A chart of costs", figure.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("Costs of one month.", figure.QuerySelector("figcaption")!.TextContent.Trim());
        Assert.NotNull(figure.QuerySelector("figcaption em"));
        Assert.Equal("Costs of one month.", Assert.Single(site.Read().Documents[0].Sections[0].Blocks).Text);
    }

    [Theory]
    [InlineData("::: note Mind this\nText.\n:::", "note-note", "Mind this")]
    [InlineData("::: warning\nText.\n:::", "note-warning", "Warning")]
    [InlineData("::: {.callout-tip}\nText.\n:::", "note-tip", "Tip")]
    public void A_note_stands_aside_under_its_title(string markdown, string name, string title)
    {
        // given
        using var site = Page(markdown);

        // when
        var aside = Parse(site).QuerySelector("aside.note")!;

        // then
        Assert.Contains(name, aside.ClassList);
        Assert.Equal(title, aside.GetAttribute("aria-label"));
        Assert.Equal(title, aside.QuerySelector(".note-title")!.TextContent);
    }

    [Fact]
    public void A_quote_names_whose_words_it_is_and_leads_to_the_second()
    {
        // given
        using var site = Page("::: quote {by=\"Mark Huang\" at=\"00:10:08\" href=\"https://video.example/v?id=1\"}\nWe chose it.\n:::");

        // when
        var figure = Parse(site).QuerySelector("figure.said")!;

        // then
        Assert.Equal("https://video.example/v?id=1&t=608", figure.QuerySelector("figcaption a")!.GetAttribute("href"));
        Assert.Equal("PT608S", figure.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(SiteGen.Documents.BlockKind.Quote, Assert.Single(site.Read().Documents[0].Sections[0].Blocks).Kind);
    }

    [Fact]
    public void A_video_is_a_link_around_its_poster_and_loads_nothing_of_its_host()
    {
        // given
        using var site = Page("::: video\n[![A lecture](https://example.org/p.jpg)](https://video.example/v)\n\nThe lecture.\n:::");

        // then
        var document = Parse(site);
        Assert.NotNull(document.QuerySelector("figure.video > a[href='https://video.example/v'] img"));
        Assert.Empty(document.QuerySelectorAll("iframe, script"));
    }

    [Fact]
    public void A_table_shows_the_named_columns_of_a_file()
    {
        // given
        using var site = Page("::: data {file=\"costs.csv\" columns=\"Price,Name\" caption=\"Costs\"}\n:::");
        site.Write("costs.csv", "Name,Note,Price\r\n\"A, \"\"b\"\"\",x,<1>\r\nC\r\n");

        // when
        var table = Parse(site).QuerySelector("table")!;

        // then
        Assert.Equal("Costs", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["Price", "Name"], table.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["<1>", "A, \"b\"", "", "C"], table.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_table_may_stand_among_the_data_of_the_site()
    {
        using var site = Page("::: data {file=\"_data/team.yml\"}\n:::");
        site.Write("_data/team.yml", "- name: Ada\n  role: Lead\n");
        Assert.Equal(["name", "role", "Ada", "Lead"], Parse(site).QuerySelectorAll("th, td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_partial_file_is_included_with_its_own_relative_links_and_is_no_page()
    {
        // given
        using var site = Page("::: include {file=\"_parts/note.md\"}\n:::");
        site.Write("_parts/note.md", "See [home](../a.md) and `x`.\n");

        // then
        var content = site.Read();
        Assert.Single(content.Documents);
        Assert.Equal("<p>See <a href=\"/a/\">home</a> and <code>x</code>.</p>\n", content.Documents[0].Html);
    }

    [Theory]
    [InlineData("::: figur\nx\n:::", "There is no component `figur`. Did you mean `figure`?")]
    [InlineData("::: figure\nNo picture.\n:::", "The figure has no picture. Begin it with `![what it shows](file.png)`, and put the caption below, after an empty line.")]
    [InlineData("::: figure\n![](https://example.org/a.png)\n:::", "A picture of the figure has no words for those who do not see it. Say in the square brackets what it shows.")]
    [InlineData("::: video\nhttps://video.example\n:::", "The video has no poster with a link. Begin it with `[![what the poster shows](poster.jpg)](https://address-of-the-video)`.")]
    [InlineData("::: quote\nx\n:::", "The component `quote` has no `by`. Write `::: quote {by=\"…\"}`.")]
    [InlineData("::: quote {by=A tat=1}\nx\n:::", "The component `quote` knows no `tat`. Did you mean `at`?")]
    [InlineData("::: quote {by=A at=ten}\nx\n:::", "`ten` is no time of a recording. Write hours, minutes and seconds: `00:10:08`.")]
    [InlineData("::: data {file=cost.csv}\n:::", "There is no table `cost.csv`. Did you mean `costs.csv`?")]
    [InlineData("::: data {file=costs.csv columns=nam}\n:::", "The table `costs.csv` has no column `nam`. Did you mean `name`?")]
    [InlineData("::: include {file=_parts/nte.md}\n:::", "There is no partial file `_parts/nte.md` to include. Did you mean `_parts/note.md`?")]
    [InlineData("::: include {file=_parts/round.md}\n:::", "Files include one another in a circle: _parts/round.md > _parts/round.md. Take one of the includes out.", "content/_parts/round.md:1")]
    public void A_component_that_is_written_wrongly_is_a_fault(string markdown, string fault, string place = "content/a.md:4")
    {
        // given
        using var site = Page(markdown);
        site.Write("costs.csv", "name\nx\n");
        site.Write("_parts/note.md", "x\n");
        site.Write("_parts/round.md", "::: include {file=_parts/round.md}\n:::\n");

        // then
        Assert.Equal($"{place}: {fault}", site.Faults());
    }

    [Fact]
    public void Two_colons_between_words_stay_text()
    {
        using var site = Page("Use std::vector::size and a::b::c.");
        Assert.Equal("<p>Use std::vector::size and a::b::c.</p>\n", site.Read().Documents[0].Html);
    }

    private static TemporarySite Page(string markdown) => new($"=== a.md\n---\ntitle: A\n---\n{markdown}\n");

    private static IDocument Parse(TemporarySite site) => new HtmlParser().ParseDocument(site.Read().Documents[0].Html);
}
