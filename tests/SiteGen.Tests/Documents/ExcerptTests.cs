namespace SiteGen.Tests.Documents;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("One *two*.\n\nThree.\n", "One two.")]
    [InlineData("## Head\n\nOne *two*.\n\n- Three.\n\n<!-- more -->\n\nFour.\n", "One two. Three.")]
    [InlineData("One[^1].\n\n<!--more-->\n\nTwo.\n\n[^1]: A note.\n", "One.")]
    [InlineData("One.\n\n<!-- no more -->\n\nTwo.\n", "One.")]
    [InlineData("<!-- more -->\n\nOne.\n", "")]
    public void The_excerpt_is_what_stands_above_the_mark_or_else_the_first_paragraph(string body, string excerpt)
    {
        // given
        using var site = new TemporarySite("=== a.md\n# A\n\n" + body);

        // then
        Assert.Equal(excerpt, site.Read().Documents[0].Excerpt);
    }
}
