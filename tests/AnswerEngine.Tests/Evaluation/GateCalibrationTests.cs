using AnswerEngine.Answers;
using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class GateCalibrationTests
{
    [Fact]
    public void The_same_cases_give_the_same_gate_letter_by_letter()
    {
        var (first, left) = GateCalibration.Fit(Cases(), 0.1, 1, 0.5);
        var (second, again) = GateCalibration.Fit(Cases(), 0.1, 1, 0.5);

        Assert.Equal(first.Write(), second.Write());
        Assert.Equal(left.AsEnumerable(), again);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.25)]
    public void No_more_than_the_risk_of_the_near_cases_is_answered_when_left_out(double risk)
    {
        var cases = Cases();

        var (gate, leftOut) = GateCalibration.Fit(cases, risk, 1, 0.5);
        var near = cases.Zip(leftOut).Where(pair => pair.First.Case.Kind == "near").ToArray();

        Assert.Equal(20, near.Length);
        Assert.InRange(near.Count(pair => pair.Second >= gate.Threshold) / 20.0, 0, risk);
    }

    // One of twenty has an interval that ends at .249, two have one that ends at .317.
    [Theory]
    [InlineData(0.24, 0)]
    [InlineData(0.25, 1)]
    [InlineData(0.32, 2)]
    public void The_threshold_is_the_lowest_at_which_the_interval_keeps_within_the_risk(double risk, int let)
    {
        var cases = Cases();

        var (gate, leftOut) = GateCalibration.Fit(cases, risk, 1, 0.5);
        int Passing(double threshold) => cases.Zip(leftOut).Count(pair => pair.First.Case.Kind == "near" && pair.Second >= threshold);

        Assert.Equal(let, Passing(gate.Threshold));
        Assert.Equal(let + 1, Passing(gate.Threshold - 0.003));
    }

    [Fact]
    public void A_vetoed_case_has_no_chance_and_moves_no_weight()
    {
        var vetoed = Measured(true, 0.9, "plain") with { };
        vetoed = vetoed with { Features = vetoed.Features with { Veto = GateVeto.UnknownName } };

        var (with, leftOut) = GateCalibration.Fit([.. Cases(), vetoed], 0.1, 1, 0.5);
        var (without, _) = GateCalibration.Fit(Cases(), 0.1, 1, 0.5);

        Assert.Equal(0, leftOut[^1]);
        Assert.Equal(without.Model.Terms.AsEnumerable(), with.Model.Terms);
    }

    [Fact]
    public void An_answerable_question_whose_answer_is_wrong_counts_against_its_features()
    {
        var wrong = Cases().Select(measured => measured with { IsRight = false }).ToArray();

        var (gate, _) = GateCalibration.Fit(wrong, 0.1, 1, 0.5);

        Assert.All(wrong, measured => Assert.True(gate.Judge(measured.Features).Probability < 0.05));
    }

    // Half of the answers from .80 on are wrong, and none above .87.
    [Fact]
    public void The_threshold_rises_until_few_enough_answers_are_wrong()
    {
        MeasuredQuestion[] cases = [.. Cases().Select((measured, i) => measured with { IsRight = measured.IsRight && (i % 2 == 0 || i is < 30 or > 37) })];

        var (lax, _) = GateCalibration.Fit(cases, 0.1, 1, 0.5);
        var (strict, leftOut) = GateCalibration.Fit(cases, 0.1, 0.05, 0.5);
        var given = cases.Zip(leftOut).Where(pair => pair.First.Case.Answerable && pair.Second >= strict.Threshold).ToArray();

        Assert.True(strict.Threshold > lax.Threshold);
        Assert.InRange(given.Count(pair => !pair.First.IsRight), 0, 0.05 * given.Length);
    }

    [Fact]
    public void Questions_that_lead_to_one_page_are_left_out_together()
    {
        var odd = Measured(true, 0.6, "plain", "odd.md");
        MeasuredQuestion[] twins = [.. Cases(), odd, odd with { Case = odd.Case with { Question = "again" } }];
        MeasuredQuestion[] alone = [.. Cases(), odd];

        var (_, together) = GateCalibration.Fit(twins, 0.1, 1, 0.5);
        var (_, single) = GateCalibration.Fit(alone, 0.1, 1, 0.5);

        Assert.Equal(single[^1], together[^1], 1e-12);
        Assert.Equal(together[^2], together[^1], 1e-12);
    }

    [Fact]
    public void The_gate_names_the_set_that_it_was_fitted_to()
    {
        var (gate, _) = GateCalibration.Fit(Cases(), 0.1, 1, 0.5);
        var (other, _) = GateCalibration.Fit(Cases()[1..], 0.1, 1, 0.5);

        Assert.NotEqual(gate.Calibration, other.Calibration);
    }

    // The log-odds are .3 of those of the other features and .7 of those of what was read.
    [Fact]
    public void What_was_read_counts_for_seven_tenths()
    {
        var (gate, _) = GateCalibration.Fit(Read(Cases()), 0.1, 1, 0.5, "reader");
        var (unread, _) = GateCalibration.Fit(Cases(), 0.1, 1, 0.5);

        Assert.Equal("reader", gate.Reader);
        Assert.Equal(unread.Unread.Terms.AsEnumerable(), gate.Unread.Terms);
        Assert.Equal(unread.Unread.Terms.AsEnumerable(), unread.Model.Terms);
        Assert.Equal(0.3 * gate.Unread.Terms[0].Weight, gate.Model.Terms[0].Weight, 1e-6);
        Assert.True(gate.Model.Terms[^1] is { Feature: "read", Weight: > 0 });
    }

    [Fact]
    public void Cases_that_nobody_read_teach_the_other_features_and_set_no_threshold_of_what_is_read()
    {
        MeasuredQuestion[] unread = [.. Cases().Select(measured => measured with { Case = measured.Case with { Question = "unread " + measured.Case.Question } })];

        var (gate, leftOut) = GateCalibration.Fit([.. unread, .. Read(Cases())], 0.25, 1, 0.5);
        var (alone, _) = GateCalibration.Fit(Read(Cases()), 0.25, 1, 0.5);
        var (others, othersLeftOut) = GateCalibration.Fit([.. unread, .. Cases()], 0.25, 1, 0.5);

        Assert.Equal(alone.Model.Terms[^1], gate.Model.Terms[^1]);
        Assert.Equal(0.3 * gate.Unread.Terms[0].Weight, gate.Model.Terms[0].Weight, 1e-6);
        Assert.Equal(others.Unread.Terms.AsEnumerable(), gate.Unread.Terms);
        Assert.Equal(others.UnreadThreshold, gate.UnreadThreshold);
        Assert.Equal(othersLeftOut[..unread.Length].AsEnumerable(), leftOut[..unread.Length]);
        Assert.Equal(1, Enumerable.Range(unread.Length, unread.Length).Count(i => leftOut[i] >= gate.Threshold && Cases()[i - unread.Length].Case.Kind == "near"));
    }

    private static MeasuredQuestion[] Read(MeasuredQuestion[] cases) =>
        [.. cases.Select((measured, i) => measured with
        {
            Features = measured.Features with { Read = (measured.Case.Answerable ? 0.4 : -0.4) + 0.05 * (i % 13) },
        })];

    // Forty answerable questions with a similarity from .50 to .89, and twenty near ones from .40 to .78.
    private static MeasuredQuestion[] Cases() =>
    [
        .. Enumerable.Range(0, 40).Select(i => Measured(true, 0.5 + 0.01 * i, "plain")),
        .. Enumerable.Range(0, 20).Select(i => Measured(false, 0.4 + 0.02 * i, "near")),
    ];

    private static MeasuredQuestion Measured(bool answerable, double sentence, string kind, string? page = null) => new(
        new LabelledQuestion { Question = $"{answerable} {sentence:F2}", Answerable = answerable, Kind = kind, Page = answerable ? "a.md" : null },
        new GateFeatures
        {
            Sentence = sentence,
            Section = 0.5,
            KindMissing = 0,
            Reason = 0,
            Account = 1,
            Names = 1,
            Gain = 0,
            SameLead = 1,
            Agreement = 1,
            Unsaid = 0,
            Supposed = 0,
            Letter = 0,
            Happened = 0,
            Opinion = 0,
            Veto = GateVeto.None,
        },
        (page ?? $"{kind}-{sentence:F2}.md") + "#x", IsRight: answerable);
}
