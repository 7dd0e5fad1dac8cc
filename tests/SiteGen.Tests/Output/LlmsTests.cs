using System.Text;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Tests.Output;

public sealed class LlmsTests
{
    private static readonly Page[] Pages =
    [
        ExamplePage.At("/extra/", "Extra") with { LlmsSection = "Optional", Markdown = "More." },
        ExamplePage.At("/x/", "X [beta] & \"Y\"") with { LlmsSection = "Main Projects", Markdown = "a < b", Description = "What\nX is." },
        ExamplePage.At("/left-out/", "Left out") with { Markdown = "No section." },
        ExamplePage.At("/no-twin/", "No twin") with { LlmsSection = "Main Projects" },
    ];

    [Fact]
    public void Llms_txt_has_a_title_a_summary_and_sections_of_links_to_twins_the_optional_one_last() => Assert.Equal(
        """
        # Ada & Co

        > A site about <measuring>.

        An example.

        ## Main Projects

        - [X (beta) & "Y"](https://example.org/repo/x/index.md): What X is.

        ## Optional

        - [Extra](https://example.org/repo/extra/index.md)

        """,
        LlmsText.Write(ExamplePage.Site, Pages));

    [Fact]
    public void The_context_holds_the_pages_themselves_without_the_optional_ones() => Assert.Equal(
        """
        <project title="Ada &amp; Co" summary="A site about &lt;measuring&gt;.">An example.
        <main-projects>
        <doc title="X [beta] &amp; &quot;Y&quot;" desc="What
        X is."># X [beta] & "Y"

        > What
        X is.

        Source: <https://example.org/repo/x/>

        a < b
        </doc>
        </main-projects>
        </project>

        """,
        Context(withOptional: false));

    [Fact]
    public void The_full_text_holds_the_optional_pages_as_well()
    {
        var full = Context(withOptional: true);

        Assert.StartsWith(Context(withOptional: false)[..^"</project>\n".Length], full);
        Assert.Contains("<optional>\n<doc title=\"Extra\"># Extra\n", full);
    }

    private static string Context(bool withOptional) => string.Concat(LlmsContext.Write(
        ExamplePage.Site,
        Pages,
        page => Encoding.UTF8.GetBytes(MarkdownTwin.Write(ExamplePage.Site, page, new SiteLinks(ExamplePage.Site, Pages))),
        withOptional).Select(part => part.ToString()));
}
