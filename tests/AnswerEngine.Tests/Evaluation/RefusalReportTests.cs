using AnswerEngine.Answers;
using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class RefusalReportTests
{
    private static readonly RefusalReport Report = new(
        [
            Answerable(0.9, AnswerVerdict.Right),
            Answerable(0.8, AnswerVerdict.FactMissing),
            Answerable(0.7, AnswerVerdict.Right),
            Answerable(0.4, AnswerVerdict.OtherPage, proven: true),
            Answerable(0.0, AnswerVerdict.NoAnswer, proven: false),
            Unanswerable("near", 0.75),
            Unanswerable("near", 0.3),
            Unanswerable("far", 0.0),
            Unanswerable("far", 0.1),
        ],
        Threshold: 0.6);

    [Fact]
    public void Coverage_and_risk_are_counted_over_the_answerable_questions()
    {
        Assert.Equal(new Proportion(3, 5), Report.Coverage);
        Assert.Equal(new Proportion(1, 3), Report.Risk);
        Assert.Equal(new Proportion(1, 2), Report.NearestProve);
    }

    [Fact]
    public void Unanswerable_questions_are_counted_by_kind()
    {
        Assert.Equal(new Proportion(1, 2), Report.Near);
        Assert.Equal(new Proportion(0, 2), Report.Far);
        Assert.Equal(["far", "near"], Report.UnanswerableKinds.AsEnumerable());
    }

    // By hand: .9 beats .75 and .3; .8 both; .7 one; .4 one; 0 none: 6 of 10. Against far, a tie at 0 counts half: 8.5 of 10.
    [Fact]
    public void The_area_under_the_curve_is_that_of_the_scores()
    {
        Assert.Equal(0.6, Report.AurocNear, 12);
        Assert.Equal(0.85, Report.AurocFar, 12);
    }

    [Fact]
    public void The_curve_goes_from_the_highest_score_of_an_answerable_question_to_the_lowest()
    {
        Assert.Equal(
            [
                new(0.9, new Proportion(1, 5), new Proportion(0, 1), new Proportion(0, 2), new Proportion(0, 2)),
                new(0.8, new Proportion(2, 5), new Proportion(1, 2), new Proportion(0, 2), new Proportion(0, 2)),
                new(0.7, new Proportion(3, 5), new Proportion(1, 3), new Proportion(1, 2), new Proportion(0, 2)),
                new(0.4, new Proportion(4, 5), new Proportion(2, 4), new Proportion(1, 2), new Proportion(0, 2)),
            ],
            Report.Curve().AsEnumerable());
    }

    [Fact]
    public void A_vetoed_question_is_ranked_by_its_score_and_passes_at_no_threshold()
    {
        var vetoed = Answerable(0.4, AnswerVerdict.Right) with { Veto = GateVeto.Unquotable, Answered = false };
        var report = new RefusalReport([vetoed, Answerable(0.9, AnswerVerdict.Right), Unanswerable("near", 0.3), Unanswerable("near", 0.5)], 0.6);

        Assert.Equal(0.75, report.AurocNear, 12);
        Assert.Equal(0.9, Assert.Single(report.Curve()).Threshold);
        Assert.Equal(new Proportion(1, 2), report.At(0.1).Coverage);
    }

    [Fact]
    public void Without_cases_there_are_no_figures_and_no_failure()
    {
        var empty = new RefusalReport([], 0.5);

        Assert.Equal(new Proportion(0, 0), empty.Coverage);
        Assert.True(double.IsNaN(empty.AurocFar));
        Assert.Empty(empty.Curve());
        Assert.Equal("0/0", empty.Coverage.ToString());
    }

    private static RefusalOutcome Answerable(double score, AnswerVerdict verdict, bool? proven = null) => new()
    {
        Case = new LabelledQuestion { Question = "?", Answerable = true },
        Answered = score >= 0.6,
        Score = score,
        Veto = GateVeto.None,
        Verdict = verdict,
        NearestProve = proven,
    };

    private static RefusalOutcome Unanswerable(string kind, double score) => new()
    {
        Case = new LabelledQuestion { Question = "?", Answerable = false, Kind = kind },
        Answered = score >= 0.6,
        Score = score,
        Veto = GateVeto.None,
        Verdict = AnswerVerdict.Unanswerable,
    };
}
