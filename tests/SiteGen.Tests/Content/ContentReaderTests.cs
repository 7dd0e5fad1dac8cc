using SiteGen.Content;

namespace SiteGen.Tests.Content;

public sealed class ContentReaderTests
{
    [Fact]
    public void A_folder_with_one_Markdown_file_is_a_site()
    {
        // given
        using var site = new TemporarySite("=== index.md\n# Hello\n\nWorld.\n");

        // when
        var content = site.Read();

        // then
        var page = Assert.Single(content.Documents);
        Assert.Equal("Hello", page.Title);
        Assert.Equal("<p>World.</p>\n", page.Html);
        Assert.Equal("World.", page.Excerpt);
        Assert.Equal("/", content.Config.BasePath);
    }

    [Fact]
    public void Files_are_told_apart_by_what_they_are_for()
    {
        // given
        using var site = new TemporarySite(
            """
            === site.yml
            title: Title
            base_url: https://example.org/
            base_path: /x/
            nav:
              - title: About
                url: /about/
            === answers.lock
            === about.md
            # About
            === faq/deep/q.md
            ---
            question: Q
            ---
            === faq/deep/_directory.yml
            title: Deep
            order: 2
            scope: out
            === b/picture.png
            === B.txt
            === .hidden

            """);

        // when
        var content = site.Read();

        // then
        Assert.Equal(["about.md"], content.Documents.Select(document => document.SourcePath));
        Assert.Equal(["faq/deep/q.md"], content.DataFiles.Select(file => file.Path));
        Assert.Equal(["B.txt", "b/picture.png"], content.Assets.Select(asset => asset.SourcePath));
        Assert.Equal(new DirectoryMetadata { Title = "Deep", Order = 2, Scope = DirectoryScope.Out }, content.Directories["faq/deep"]);
        Assert.Equal("https://example.org", content.Config.BaseUrl);
        Assert.Equal([new TitledLink("About", "/about/")], content.Config.Nav.AsEnumerable());
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_endings_are_tolerated()
    {
        // given
        using var site = new TemporarySite("");
        site.Write("a.md", "\uFEFF---\r\ntitle: A\r\n---\r\nOne\r\ntwo.\r\n\r\n## Head\r\n\r\n```\r\nx\r\ny\r\n```\r\n");

        // when
        var page = Assert.Single(site.Read().Documents);

        // then
        Assert.Equal("A", page.Title);
        Assert.Equal("One two.", page.Excerpt);
        Assert.Equal(7, page.Sections[1].Line);
        Assert.Equal("x\ny", page.Sections[1].Blocks[0].Text);
        Assert.All(page.Sections.SelectMany(section => section.Blocks), block => Documents.SourceMap.Verify(page.Source, block));
    }

    [Fact]
    public void Drafts_are_left_out_unless_asked_for()
    {
        // given
        using var site = new TemporarySite("=== a.md\n---\ntitle: A\ndraft: true\n---\n");

        // then
        Assert.Empty(site.Read().Documents);
        Assert.Single(site.Read(TemporarySite.Options with { Drafts = true }).Documents);
    }
}
