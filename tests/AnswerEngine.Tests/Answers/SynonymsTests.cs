using AnswerEngine.Answers;

namespace AnswerEngine.Tests.Answers;

public sealed class SynonymsTests
{
    [Theory]
    [InlineData("begin", "started")]
    [InlineData("measurement", "measured")]
    [InlineData("buys", "purchase")]
    [InlineData("error's", "mistakes")]
    [InlineData("Reasons", "reason")]
    public void Words_that_may_mean_the_same_are_known_in_every_form(string one, string other)
    {
        Assert.True(Synonyms.Are(one, other));
        Assert.True(Synonyms.Are(other, one));
    }

    [Theory]
    [InlineData("salary", "organ")]
    [InlineData("school", "pipe")]
    [InlineData("Zzyzx", "Zzyzx")]
    [InlineData("", "organ")]
    public void Other_words_are_none(string one, string other) => Assert.False(Synonyms.Are(one, other));
}
