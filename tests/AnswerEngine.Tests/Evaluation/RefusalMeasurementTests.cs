using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using AnswerEngine.Tests.Answers;

namespace AnswerEngine.Tests.Evaluation;

public sealed class RefusalMeasurementTests(SmallCorpus small) : IClassFixture<SmallCorpus>
{
    [Fact]
    public void An_answer_that_states_the_fact_is_right()
    {
        var outcome = Measure(Gates.Open, "How does humidity change the pitch of wooden pipes?", "projects/rosewood.md", "3.1 cents");

        Assert.True(outcome is { Answered: true, CanPass: true, Verdict: AnswerVerdict.Right, Wrong: false });
        Assert.Empty(outcome.Nearest);
    }

    [Fact]
    public void What_a_shut_gate_holds_back_is_judged_and_the_passages_shown_are_kept()
    {
        var outcome = Measure(Gates.Shut, "How does humidity change the pitch of wooden pipes?", "projects/rosewood.md", "3.1 cents");

        Assert.True(outcome is { Answered: false, Verdict: AnswerVerdict.Right, NearestProve: true });
        Assert.Equal(3, outcome.Nearest.Length);
    }

    [Fact]
    public void Behind_a_veto_a_question_has_half_its_probability_and_can_never_pass()
    {
        var outcome = Measure(Gate.Default, "Where did she go to school?");
        var reading = small.Answerer(Gate.Default).Answer(new Question { Id = new QuestionId("asked"), Text = "Where did she go to school?" }).Gate;

        Assert.Equal(GateVeto.SomebodyElse, outcome.Veto);
        Assert.True(reading.Probability > 0);
        Assert.Equal(reading.Probability / 2, outcome.Score);
        Assert.True(outcome is { Answered: false, CanPass: false });
    }

    private RefusalOutcome Measure(Gate gate, string question, string? page = null, string? fact = null) =>
        new RefusalMeasurement(small.Answerer(gate), small.Answerer(gate.At(0)), small.Passages)
            .Measure(new LabelledQuestion { Question = question, Answerable = page is not null, Page = page, Fact = fact });
}
