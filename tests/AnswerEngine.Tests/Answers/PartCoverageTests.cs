using AnswerEngine.Answers;

namespace AnswerEngine.Tests.Answers;

public sealed class PartCoverageTests
{
    private const string Question = "What does the pump measure, and where was the tank painted?";

    [Theory]
    [InlineData("The pump measures pressure. The tank was painted in May.", Coverage.Full, Coverage.Full)]
    [InlineData("The pump measures pressure. The tank is full.", Coverage.Full, Coverage.Partial)]
    [InlineData("The pump measures pressure.", Coverage.Full, Coverage.None)]
    public void Each_part_is_held_against_the_words_of_the_answer(string answer, Coverage first, Coverage second) =>
        Assert.Equal([first, second], PartCoverage.Of(Question, [], [answer]).Select(part => part.Coverage));

    [Fact]
    public void A_question_of_one_part_has_no_parts() => Assert.Empty(PartCoverage.Of("What does the pump measure?", [], ["The pump."]));
}
