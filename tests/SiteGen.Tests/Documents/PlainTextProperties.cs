using FsCheck;
using FsCheck.Fluent;
using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Tests.Documents;

public sealed class PlainTextProperties
{
    private static readonly string[] Words =
    [
        "word", "another one", "*em*", "**strong *both***", "`co  de`", "``a ` b``", "&amp;", "&nbsp;", "&copy;", "\\*", "\\_",
        "[link](https://example.org/a_b)", "[*x*][ref]", "![alt](p.png)", "<https://example.org>", "https://example.org/x", "<b>raw</b>", "<br>",
        "~~gone~~", "[^1]", "HTML", "a*b", "snake_case", "2 < 3", "\"q\"", "é漢", "😀", "zero\u200Bwidth", "\u202Ebidi", "$1,000.50",
        "C#", "{#x", "_", "*", "`", "[", "]", "|", "'", "--", "...", "80 %", "tab\there", "  ", "\\", "<", ">", "\u00ADsoft",
    ];

    private static readonly Gen<string> Line =
        from words in Gen.Elements(Words).NonEmptyListOf()
        from separator in Gen.Elements(" ", " ", "")
        select string.Join(separator, words.Take(8));

    private static readonly Gen<string> Block =
        from lines in Line.NonEmptyListOf()
        from shape in Gen.Elements<Func<string[], string>>(
            block => string.Join('\n', block),
            block => string.Join("  \n", block),
            block => string.Join('\n', block.Select(line => "> " + line)),
            block => string.Join('\n', block.Select(line => "- " + line)),
            block => "1. " + string.Join("\n   ", block) + "\n   - nested " + block[0],
            block => "```\n" + string.Join('\n', block) + "\n```",
            block => string.Join('\n', block.Select(line => "    " + line)),
            block => "## " + block[0],
            block => "| A | B |\n|---|---|\n" + string.Join('\n', block.Select(line => $"| {line} | x |")),
            block => "- [ ] " + block[0],
            block => "> [!TIP]\n> " + block[0],
            block => "Term\n:   " + block[0],
            block => "[^1]: " + block[0])
        select shape([.. lines.Take(4)]);

    [Fact]
    public void Text_maps_to_identical_source_and_is_found_in_the_rendered_page()
    {
        // given
        var pages =
            from blocks in Block.NonEmptyListOf()
            from lineEnd in Gen.Elements("\n", "\r\n")
            select string.Join("\n\n", blocks.Append("*[HTML]: Hyper\n\n[ref]: https://example.org/r")).ReplaceLineEndings(lineEnd);

        // then
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261121, 7),
            Prop.ForAll(pages.ToArbitrary(), (string markdown) => Read(markdown) is not { } page || Holds(page)));
    }

    // Words thrown together now and then make a link that leads nowhere: such a page is no page.
    private static Document? Read(string markdown)
    {
        using var site = new TemporarySite("=== p.png\n");
        site.Write("a.md", "---\ntitle: A\n---\n" + markdown);
        try
        {
            return site.Read().Documents[0];
        }
        catch (BuildFailedException failure) when (failure.Message.Contains("leads nowhere", StringComparison.Ordinal)
            || failure.Message.Contains("holds a backslash", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static bool Holds(Document page)
    {
        var rendered = RenderedText.Of(page.Html);
        foreach (var block in page.Sections.SelectMany(section => section.Blocks))
        {
            SourceMap.Verify(page.Source, block);
            // A row is put together from cells; each of them is a run of its own in the source and in the page.
            if (block.Kind == BlockKind.TableRow)
                Assert.All(block.Runs, run => Assert.Contains(RenderedText.Collapse(block.Text.Substring(run.TextStart, run.Length)), rendered, StringComparison.Ordinal));
            else
                Assert.Contains(RenderedText.Collapse(block.Text), rendered, StringComparison.Ordinal);
        }

        return true;
    }
}
