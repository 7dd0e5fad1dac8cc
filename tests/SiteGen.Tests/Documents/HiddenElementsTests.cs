using SiteGen.Documents;

namespace SiteGen.Tests.Documents;

public sealed class HiddenElementsTests
{
    [Theory]
    [InlineData("Seen <span style=\"display:none; color:red\">unseen <b>too</b> <span>and this</span> unseen</span> again.", "Seen again.")]
    [InlineData("Seen <span hidden>unseen</span> again.", "Seen again.")]
    [InlineData("Seen <i style='font-size:0'>unseen</i> again.", "Seen again.")]
    [InlineData("Seen <span class=\"hidden\">seen</span> again.", "Seen seen again.")]
    [InlineData("Seen <span style=\"font-size:0.9em\">seen</span> again.", "Seen seen again.")]
    [InlineData("Seen <img hidden src=\"https://example.org/a.png\"> again.", "Seen again.")]
    public void Text_in_a_hidden_element_is_left_out(string markdown, string text) => Assert.Equal([text], TextsOf(markdown));

    [Fact]
    public void An_element_that_is_opened_in_one_block_hides_until_it_is_closed_in_another() => Assert.Equal(
        ["Before.", "After."],
        TextsOf("Before.\n\n<div style=\"visibility: hidden\">\n\nUnseen.\n\n- Unseen too\n\n<div>\n\n| a |\n|---|\n| b |\n\n</div>\n\n</div>\n\nAfter."));

    [Fact]
    public void A_span_that_is_never_closed_hides_no_more_than_its_paragraph() =>
        Assert.Equal(["Seen", "After."], TextsOf("Seen <span hidden>unseen.\n\nAfter."));

    private static string[] TextsOf(string markdown)
    {
        using var site = new TemporarySite($"=== page.md\n---\ntitle: A page\n---\n\n{markdown}\n");
        return [.. site.Read().Documents.Single().Sections.SelectMany(section => section.Blocks).Select(block => block.Text)];
    }
}
