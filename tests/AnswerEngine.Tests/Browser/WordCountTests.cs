using AnswerEngine.Browser;

namespace AnswerEngine.Tests.Browser;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("one two, three", 0, 0)]
    [InlineData("one two, three", 4, 1)]
    [InlineData("one two, three", 9, 2)]
    [InlineData("one two, three", 6, 1)] // inside of "two"
    [InlineData("one two, three", 7, 2)] // the comma: "three" is next
    [InlineData("only .94 of it", 5, 1)] // a number that begins with its point
    [InlineData("x", 0, 0)]
    public void A_place_has_the_words_before_it(string text, int place, int words) =>
        Assert.Equal(words, new WordCount(text).Before(place));
}
