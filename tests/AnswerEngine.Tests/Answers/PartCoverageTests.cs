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

    [Theory]
    [InlineData("The tank was painted in May. What does the pump measure?", "")]
    [InlineData("In a house with a tank, what does the pump measure?", "")]
    [InlineData("In a house with a tank, what does the pump measure, and why?", "what does the pump measure|why?")]
    [InlineData("Explain the pump. Then, which tank is it for?", "Explain the pump.|Then, which tank is it for?")]
    public void What_leads_up_to_a_question_is_no_part_of_it(string question, string parts) =>
        Assert.Equal(parts, string.Join('|', PartCoverage.Of(question, [], ["The pump."]).Select(part => part.Part)));

    [Theory]
    [InlineData("The pump measures pressure because the tank leaks.", Coverage.Full)]
    [InlineData("The pump measures pressure.", Coverage.None)]
    public void A_part_that_only_asks_why_is_covered_where_a_reason_is_given(string answer, Coverage why)
    {
        var parts = PartCoverage.Of("What does the pump measure, and why?", [], [answer]);

        Assert.Equal([("What does the pump measure", Coverage.Full), ("why?", why)], parts.Select(part => (part.Part, part.Coverage)));
    }

    // "Question" only asks in "answer the question", and is what is asked for here.
    [Fact]
    public void The_noun_that_is_asked_for_counts()
    {
        var parts = PartCoverage.Of("What does the pump measure, and which unanswered question does he hope to answer?", [], ["The open question is what the pump measures."]);

        Assert.Equal([Coverage.Full, Coverage.Partial], parts.Select(part => part.Coverage));
    }

    [Fact]
    public void A_question_of_one_part_has_no_parts() => Assert.Empty(PartCoverage.Of("What does the pump measure?", [], ["The pump."]));
}
