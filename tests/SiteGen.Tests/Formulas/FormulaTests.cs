using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Formulas;

public sealed class FormulaTests
{
    [Fact]
    public void A_formula_in_a_line_becomes_MathML_without_style_attributes()
    {
        // given
        using var site = Page("The loss is $L = \\frac{1}{n} \\color{red} x_i$, summed.");

        // when
        var html = Html(site);

        // then
        Assert.NotNull(new HtmlParser().ParseDocument(html).QuerySelector("p > math mfrac"));
        Assert.DoesNotContain("style=", html);
        Assert.DoesNotContain("$", html);
    }

    [Theory]
    [InlineData("$$\nE = mc^2\n$$", "div.formula > math[display=block]")]
    [InlineData("So $$E = mc^2$$ holds.", "p > span.formula > math[display=block]")]
    public void Two_dollars_set_a_formula_on_a_line_of_its_own(string markdown, string selector)
    {
        using var site = Page(markdown);
        Assert.NotNull(new HtmlParser().ParseDocument(Html(site)).QuerySelector(selector));
    }

    [Theory]
    [InlineData("It costs $5 or $6 a month.")]
    [InlineData("From $10 to $20, and US$5/US$6.")]
    [InlineData("Set $HOME/$PATH and $SHELL.")]
    [InlineData("Between $5-$10, $1,000.50$1,000.50.")]
    [InlineData("A single $ and \\$x\\$ escaped.")]
    [InlineData("Pay $5 for `a$` and $ 6 $.")]
    [InlineData("Nothing: $$ and $$$$.")]
    public void Prices_and_variables_stay_text(string markdown)
    {
        using var site = Page(markdown);
        Assert.DoesNotContain("<math", Html(site));
        Assert.Equal(markdown.Replace("\\", "").Replace("`", ""), RenderedText.Of(Html(site)));
    }

    [Theory]
    [InlineData("Text\n\nand $\\foo x$ here.", "content/a.md:6: The formula `\\foo x` cannot be set: Unsupported function name: \\foo.")]
    [InlineData("$$\na = 1\n\\frac{1}{\n$$", "content/a.md:4: The formula `a = 1 \\frac{1}{` cannot be set: Unexpected end of input in a macro argument, expected '}' at end of input: a = 1.")]
    [InlineData("$$\na\nb_1_2\n$$", "content/a.md:6: The formula `a b_1_2` cannot be set: Double subscript.")]
    public void A_fault_of_TeX_names_file_and_line(string markdown, string fault)
    {
        using var site = Page(markdown);
        Assert.StartsWith(fault[..fault.IndexOf(": The")], site.Faults());
        Assert.Contains(fault[fault.IndexOf("The formula")..Math.Min(fault.Length, fault.IndexOf("set:") + 20)], site.Faults());
        Assert.EndsWith("Mend the TeX, or write `\\$` for a dollar sign.", site.Faults());
    }

    [Fact]
    public void The_text_of_sections_keeps_the_TeX()
    {
        // given
        using var site = Page("Let $a_1 * b_1$ be.\n\n$$\nx^2\n$$");

        // when
        var blocks = site.Read().Documents[0].Sections[0].Blocks;

        // then
        Assert.Equal(["Let $a_1 * b_1$ be.", "$$ x^2 $$"], blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_site_may_switch_formulas_off()
    {
        // given
        using var site = Page("Let $x$ be.");
        site.Write("site.yml", "math: false\n");

        // then
        Assert.Equal("<p>Let $x$ be.</p>\n", Html(site));
    }

    private static TemporarySite Page(string markdown) => new($"=== a.md\n---\ntitle: A\n---\n{markdown}\n");

    private static string Html(TemporarySite site) => site.Read().Documents[0].Html;
}
