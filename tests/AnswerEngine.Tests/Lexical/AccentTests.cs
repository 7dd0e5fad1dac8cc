using AnswerEngine.Lexical;

namespace AnswerEngine.Tests.Lexical;

public sealed class AccentTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("naïve", "naiv")]
    [InlineData("Zürich", "zurich")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Σίσυφος", "σισυφος")]
    [InlineData("cafe\u0301", "cafe")]
    public void Words_are_found_with_and_without_their_accents(string written, string term) =>
        Assert.Equal([term], TextAnalyzer.Terms(written));
}
