using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.Evaluation;

public sealed class ProbeCalibrationTests
{
    private static readonly ScriptedStates Model = new("named", 7);

    // Least squares by hand: labels 1 and -1 on values 1 and -1 with a penalty of .5 a dimension on 4 cases: w = 4 / (4 + .5).
    [Fact]
    public void The_weights_are_those_of_ridge_regression()
    {
        var (probe, _) = ProbeCalibration.Fit([Case(true, 1), Case(true, 1), Case(false, -1), Case(false, -1)], Model);

        Assert.Equal(4 / 4.5, probe.Weights.Single(), 1e-5);
        Assert.Equal(0, probe.Bias, 1e-5);
        Assert.Equal(("named", 7, SectionReader.PromptHash), (probe.Model, probe.Layer, probe.Prompt));
    }

    [Fact]
    public void Two_dimensions_that_say_the_same_share_the_weight_and_one_that_says_nothing_has_little()
    {
        MeasuredQuestion[] cases =
        [
            .. Enumerable.Range(0, 40).Select(i => Case(i % 2 == 0, i % 2 == 0 ? 3 : 1, i % 2 == 0 ? 30 : 10, i % 4 < 2 ? 5 : 6) with { Section = $"{i}.md" }),
        ];

        var (probe, scored) = ProbeCalibration.Fit(cases, Model);

        Assert.Equal(probe.Weights[0], 10 * probe.Weights[1], 1e-4);
        Assert.InRange(Math.Abs(probe.Weights[2]), 0, 1e-6);
        Assert.All(scored, measured => Assert.Equal(measured.Case.Answerable, measured.Features.Read > 0));
    }

    [Fact]
    public void A_case_is_scored_by_a_probe_that_saw_no_question_of_its_page()
    {
        MeasuredQuestion[] others = [Case(true, 1), Case(true, 1.5f), Case(false, -1), Case(false, -1.5f)];
        var odd = Case(false, 9) with { Section = "odd.md#x" };

        var (_, scored) = ProbeCalibration.Fit([.. others, odd, odd], Model);
        var (without, _) = ProbeCalibration.Fit(others, Model);

        Assert.Equal(without.Score([9]), scored[^1].Features.Read!.Value, 1e-4);
        Assert.Equal(scored[^2].Features.Read, scored[^1].Features.Read);
        Assert.True(scored[^1].Features.Read > 1);
    }

    [Fact]
    public void An_answer_that_would_be_wrong_counts_as_none()
    {
        var (probe, _) = ProbeCalibration.Fit([Case(true, 1) with { IsRight = false }, Case(true, -1)], Model);

        Assert.True(probe.Weights.Single() < 0);
    }

    [Fact]
    public void A_case_that_no_model_has_read_is_refused() =>
        Assert.Throws<ArgumentException>(() => ProbeCalibration.Fit([Case(true, 1) with { State = null }], Model));

    private static MeasuredQuestion Case(bool answerable, params ImmutableArray<float> state) => new(
        new LabelledQuestion { Question = $"{answerable} {string.Join(' ', state)}", Answerable = answerable },
        new GateFeatures
        {
            Sentence = 0.5,
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
        $"{answerable}-{state[0]}.md#x", IsRight: true, state);
}
