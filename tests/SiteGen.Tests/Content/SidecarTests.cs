namespace SiteGen.Tests.Content;

public sealed class SidecarTests
{
    [Fact]
    public void A_file_beside_a_page_is_its_front_matter_and_one_beside_a_picture_describes_it()
    {
        // given
        using var site = new TemporarySite(
            """
            === a.md
            # Heading

            Text.
            === a.yml
            title: From beside
            tags: [x]
            === b.md
            ---
            title: B
            ---
            === b.yml
            description: About B
            === chart.png
            === chart.png.yml
            alt: A line that rises
            licence: CC BY 4.0
            === alone.yml
            any: thing
            === work.ipynb
            {"nbformat": 4, "cells": []}
            === work.ipynb.yml
            description: A notebook

            """);

        // when
        var content = site.Read();

        // then
        Assert.Equal(["From beside", "B", "work"], content.Documents.Select(page => page.Title));
        Assert.Equal(["x"], content.Documents[0].FrontMatter.Tags.AsEnumerable());
        Assert.Contains("Heading", content.Documents[0].Html);
        Assert.Equal("About B", content.Documents[1].FrontMatter.Description);
        Assert.Equal("A notebook", content.Documents[2].FrontMatter.Description);
        Assert.Equal(["alone.yml", "chart.png"], content.Assets.Select(asset => asset.SourcePath));
        Assert.Equal(("A line that rises", "CC BY 4.0"), (content.Assets[1].Metadata.Alt, content.Assets[1].Metadata.Licence));
    }

    [Theory]
    [InlineData(
        "=== a.md\n---\ntitle: A\n---\n=== a.yml\ndate: 2024-01-01\ntitle: B\n",
        "content/a.yml:2: The key `title` stands in the page too. Keep one of the two; the other is on line 2 of the page.")]
    [InlineData("=== a.md\n# A\n=== a.yml\ntag: [x]\n", "content/a.yml:1: Unknown key `tag`. Did you mean `tags`?")]
    [InlineData("=== a.png\n=== a.png.yml\nalternative: x\n", "content/a.png.yml:1: Unknown key `alternative`. The known keys are `title`, `description`, `alt`, `credit`, `licence`, `date`.")]
    public void A_fault_beside_a_file_is_reported_where_it_stands(string layout, string faults)
    {
        // given
        using var site = new TemporarySite(layout);

        // then
        Assert.Equal(faults, site.Faults());
    }
}
