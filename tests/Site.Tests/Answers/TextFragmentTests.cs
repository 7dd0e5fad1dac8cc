using Site.Answers;

namespace Site.Tests.Answers;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("/x/", "Plain words.", "/x/#:~:text=Plain%20words.")]
    [InlineData("/x/#aims", "Plain words.", "/x/#aims:~:text=Plain%20words.")]
    [InlineData("/x/", "a-b, c & d\n e", "/x/#:~:text=a%2Db%2C%20c%20%26%20d%20e")]
    [InlineData("/x/", "Café \"90%\"", "/x/#:~:text=Caf%C3%A9%20%2290%25%22")]
    public void The_characters_that_mean_something_in_a_directive_are_encoded(string href, string words, string expected) =>
        Assert.Equal(expected, TextFragment.Href(href, words));

    [Fact]
    public void A_long_text_is_named_by_its_first_and_last_words()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(n => $"w{n}"));

        Assert.Equal(
            "/x/#:~:text=w1%20w2%20w3%20w4%20w5%20w6,w55%20w56%20w57%20w58%20w59%20w60",
            TextFragment.Href("/x/", words));
    }
}
