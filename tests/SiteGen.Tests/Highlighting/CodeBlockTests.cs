using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Highlighting;

public sealed class CodeBlockTests
{
    [Fact]
    public void Code_of_a_known_language_is_coloured_by_classes_alone()
    {
        // given
        using var site = Page("```python\ndef area(r):\n    return \"πr²\" # <b>\n```");

        // when
        var html = Html(site);

        // then
        Assert.Contains("<pre><code class=\"language-python\"><span class=\"token keyword\">def</span>", html);
        Assert.DoesNotContain("style=", html);
        Assert.Equal("def area(r):\n    return \"πr²\" # <b>\n", Text(html));
    }

    [Theory]
    [InlineData("py", "python")]
    [InlineData("c++", "cpp")]
    [InlineData("html", "markup")]
    [InlineData("TypeScript", "typescript")]
    [InlineData("ipython3", "python")]
    public void A_language_may_be_called_by_another_name(string name, string language)
    {
        // given
        using var site = Page($"```{name}\n<b class=\"1\">x</b>\n```\n\n```{language}\n<b class=\"1\">x</b>\n```");

        // when
        var codes = new HtmlParser().ParseDocument(Html(site)).QuerySelectorAll("code");

        // then
        Assert.Equal(codes[1].InnerHtml, codes[0].InnerHtml);
        Assert.Contains("token", codes[0].InnerHtml);
        Assert.Empty(site.Read().Warnings);
    }

    [Fact]
    public void An_unknown_language_is_shown_plain_and_named_once_for_the_whole_site()
    {
        // given
        using var site = Page("```pythn\nx\n```\n\n```pythn\ny\n```");
        site.Write("b.md", "---\ntitle: B\n---\n```pythn\nz & z\n```");

        // when
        var content = site.Read();

        // then
        Assert.Equal(
            "content/a.md:4: The language `pythn` of a code block is not known; it is shown without colours. Did you mean `python`?",
            Assert.Single(content.Warnings).ToString());
        Assert.Contains("<code class=\"language-pythn\">z &amp; z\n</code>", content.Documents[1].Html);
    }

    [Fact]
    public void Lines_are_marked_and_numbered_and_the_block_has_a_title()
    {
        // given
        using var site = Page("```python {1,3-4} title=\"a <b>.py\" numbers\na = '''\none\ntwo\n'''\nb = 2\n```");

        // when
        var document = new HtmlParser().ParseDocument(Html(site));

        // then
        Assert.Equal("a <b>.py", document.QuerySelector(".code.numbered > .code-title")!.TextContent);
        Assert.Equal(["a = '''", "two", "'''"], document.QuerySelectorAll(".line.marked").Select(line => line.TextContent));
        Assert.Equal(5, document.QuerySelectorAll(".line").Length);
        // A string that runs over lines is opened again on each.
        Assert.All(document.QuerySelectorAll(".line").Take(4), line => Assert.NotNull(line.QuerySelector(".string")));
        Assert.Equal("a = '''\none\ntwo\n'''\nb = 2\n", document.QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public void A_word_beside_the_language_that_means_nothing_is_a_warning()
    {
        // given
        using var site = Page("```python linenos\nx\n```");

        // then
        Assert.Equal(
            "content/a.md:4: `linenos` after the language of a code block means nothing. Write lines to mark as `{2,4-6}`, `title=\"file.py\"` or `numbers`.",
            Assert.Single(site.Read().Warnings).ToString());
    }

    [Fact]
    public void A_site_may_switch_colours_off()
    {
        // given
        using var site = Page("```python\ndef f(): pass\n```");
        site.Write("site.yml", "highlight: false\n");

        // then
        Assert.Contains("<code class=\"language-python\">def f(): pass\n</code>", Html(site));
    }

    [Fact]
    public void The_text_of_code_in_sections_is_as_in_the_source()
    {
        // given
        using var site = Page("```python {1}\nx = 1  # two\n```");

        // then
        Assert.Equal("x = 1  # two", site.Read().Documents[0].Sections[0].Blocks[0].Text);
    }

    private static TemporarySite Page(string markdown) => new($"=== a.md\n---\ntitle: A\n---\n{markdown}\n");

    private static string Html(TemporarySite site) => site.Read().Documents[0].Html;

    private static string Text(string html) => new HtmlParser().ParseDocument(html).QuerySelector("pre")!.TextContent;
}
