using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

public sealed class ClaimTokenizerTests
{
    [Theory]
    [InlineData("1,350 runs", "1350")]
    [InlineData("94.4 percent", "94.4 %")]
    [InlineData("94.4%", "94.4 %")]
    [InlineData("3e-4", "3e-4")]
    [InlineData("200k tokens", "200 k")]
    [InlineData("4-bit weights", "4 bit")]
    [InlineData("12 hours", "12 hours")]
    [InlineData("twice", "2 times")]
    [InlineData("2 times", "2 times")]
    [InlineData("Seven", "7")]
    [InlineData("the 3rd run", "3 rd")]
    public void A_number_is_known_by_value_and_unit(string text, string key) =>
        Assert.Equal([key], Of(text, ClaimTokenKind.Number).Select(token => token.Key));

    [Fact]
    public void A_comma_after_a_number_is_not_part_of_it() =>
        Assert.Equal(["2024", "1,350"], Of("In 2024, he ran 1,350, then stopped.", ClaimTokenKind.Number).Select(token => token.Text));

    [Theory]
    [InlineData("the tool ColBERT", "ColBERT")]
    [InlineData("he met Howard's team", "Howard")]
    [InlineData("it calls add_index", "add_index")]
    [InlineData("see @vishal on the site", "")]
    [InlineData("the model SmolLM2-135M.", "SmolLM2-135M")]
    [InlineData("a plain word", "")]
    [InlineData("Opening words count as words", "")]
    public void A_name_is_known_by_its_letters(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Of(text, ClaimTokenKind.Name).Select(token => token.Key)));

    [Fact]
    public void An_address_ends_before_the_punctuation_of_its_sentence() =>
        Assert.Equal(["https://example.org/a?b=1"], Of("See https://example.org/a?b=1.", ClaimTokenKind.Url).Select(token => token.Key));

    [Fact]
    public void Words_that_carry_content_are_known_by_their_stem() =>
        Assert.Equal(["train", "model"], Of("the trained models of it", ClaimTokenKind.Content).Select(token => token.Key));

    [Fact]
    public void Every_token_stands_where_it_says()
    {
        const string text = "“Zoë” ran 3 of 4 (75%) tests at https://example.org, didn't she?";

        Assert.All(ClaimTokenizer.Tokenize(text), token => Assert.Equal(token.Text, text[token.Start..token.End]));
    }

    private static IEnumerable<ClaimToken> Of(string text, ClaimTokenKind kind) =>
        ClaimTokenizer.Tokenize(text).Where(token => token.Kind == kind);
}
