using System.Globalization;
using System.Text;
using SiteGen.Documents;

namespace SiteGen.Tests.Documents;

public sealed class SectionTests
{
    private const string Realistic =
        """"
        === other.md
        # Other
        === page.md
        ---
        title: A realistic page
        ---
        The *first* paragraph, with `code`, an &amp;, an escaped \* star
        and a [link](other.md#) to **another _page_**.[^1]

        # Results (00:07:05)

        It scored 80 %  
        on the HTML test, see <https://example.org/x>.

        - One item
          on two lines
          - nested item

          second paragraph
        - [x] done ~~not~~

        ## Table {#table-of-scores}

        | Model | Score |
        |-------|------:|
        | small | 0.51 \| 0.6 |
        | `large` |  |

        > Somebody said it.
        >
        > - in a list

        > [!NOTE]
        > The author adds this.

        ### Results (00:07:05)

        ```python
        x = 1

            y
        ```

        Term
        :   Its definition.

        Hid<!-- not shown -->den<br>break <b>raw</b> <script>no()</script>text with zero(zero-width space)width.

        ![A picture](https://example.org/p.png)

        <div>raw block</div>

        ##

        Last[^2].

        *[HTML]: Hyper Text

        [^1]: A *note*
            on the first.
        [^2]: Another.
        """";

    [Fact]
    public void A_realistic_page_is_cut_into_sections_and_blocks()
    {
        // given
        using var site = new TemporarySite(Realistic.Replace("(zero-width space)", "\u200B", StringComparison.Ordinal));

        // when
        var page = site.Read().Documents.Single(document => document.SourcePath == "page.md");

        // then
        Snapshot.Verify(Describe(page));
    }

    [Theory]
    [InlineData("Simple heading", "simple-heading")]
    [InlineData("What's *new*, in `C#`?", "whats-new-in-c")]
    [InlineData("Autonomy (00:19:30)", "autonomy-001930")]
    [InlineData("Snake_case - and dashes", "snake_case---and-dashes")]
    [InlineData("Ben Clavié", "ben-clavié")]
    [InlineData("!!!", "section")]
    public void An_anchor_is_the_slug_that_GitHub_makes(string heading, string anchor)
    {
        // given
        using var site = new TemporarySite($"=== a.md\n---\ntitle: A\n---\n## {heading}\n");

        // then
        Assert.Equal(anchor, site.Read().Documents[0].Sections[0].Anchor);
    }

    [Fact]
    public void Repeated_headings_are_numbered_around_the_anchors_that_the_author_chose()
    {
        // given
        using var site = new TemporarySite("=== a.md\n---\ntitle: A\n---\n# X\n\n# X\n\n# Y {#x-1}\n\n# X\n");

        // then
        Assert.Equal(["x", "x-2", "x-1", "x-3"], site.Read().Documents[0].Sections.Select(section => section.Anchor));
    }

    [Theory]
    [InlineData("Said first.\n\nSaid next.\n\n# X\n\nMore.\n")]
    [InlineData("- a\n- b\n\n# X\n\n> quoted\n\nSaid `first`.\n\n| a |\n| - |\n| b |\n\n## Y[^1]\n\nMore.\n\n[^1]: Note.\n")]
    [InlineData("Above.\n\nNext.\n\n<!-- more -->\n\n# X\n\nBelow.\n")]
    [InlineData("Seen.\n\n<div hidden>\n\n# X\n\nNot seen.\n\n</div>\n\n# Y\n\n```\ncode\n```\n")]
    [InlineData("# X\n\n# Y\n")]
    public void Without_the_text_of_blocks_headings_and_excerpt_are_the_same(string markdown)
    {
        // given
        using var site = new TemporarySite($"=== a.md\n---\ntitle: A\n---\n{markdown}");

        // when
        var whole = site.Read().Documents[0];
        var page = site.Read(TemporarySite.Options with { WantsText = (_, _) => false }).Documents[0];

        // then
        Assert.All(page.Sections, section => Assert.Empty(section.Blocks));
        Assert.Equal(whole.Excerpt, page.Excerpt);
        Assert.Equal(whole.Html, page.Html);
        Assert.Equal(
            whole.Sections.Select(section => (section.Anchor, section.Level, section.Line, string.Join('|', section.HeadingPath))),
            page.Sections.Select(section => (section.Anchor, section.Level, section.Line, string.Join('|', section.HeadingPath))));
    }

    private static string Describe(Document page)
    {
        var text = new StringBuilder();
        foreach (var section in page.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"#{section.Anchor} level {section.Level} line {section.Line}: {string.Join(" > ", section.HeadingPath)}\n");
            foreach (var block in section.Blocks)
            {
                SourceMap.Verify(page.Source, block);
                text.Append(CultureInfo.InvariantCulture, $"  {block.Kind}: {Marked(block)}\n");
                if (!block.Urls.IsEmpty)
                    text.Append(CultureInfo.InvariantCulture, $"    -> {string.Join(' ', block.Urls)}\n");
            }
        }

        return text.Append("\n---- html\n").Append(page.Html).ToString();
    }

    // Stretches that map to the source stand in angle quotes.
    private static string Marked(TextBlock block)
    {
        var text = block.Text;
        foreach (var run in block.Runs.Reverse())
            text = text.Insert(run.TextStart + run.Length, "›").Insert(run.TextStart, "‹");
        return text.Replace("\n", "⏎", StringComparison.Ordinal);
    }
}
