using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Fits the gate to a labelled set and chooses its threshold by cross-validation: the lowest at which no more than a
/// share of the unanswerable questions is answered.
/// </summary>
public static class GateCalibration
{
    private const int Folds = 10;

    /// <summary>Fits a gate.</summary>
    /// <param name="cases">The measured questions; answerable ones whose answer would be wrong count as unanswerable in the fit.</param>
    /// <param name="risk">Share of the unanswerable questions that may be answered, 0 to 1.</param>
    /// <param name="near">Similarity from which passages are shown in place of an answer.</param>
    /// <returns>The gate, and the probability of every case when it was left out of the fit.</returns>
    public static (Gate Gate, ImmutableArray<double> LeftOut) Fit(IReadOnlyList<MeasuredQuestion> cases, double risk, double near)
    {
        var leftOut = new double[cases.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit(cases.Where((_, index) => index % Folds != fold));
            for (var index = fold; index < cases.Count; index += Folds) leftOut[index] = Probability(model, cases[index]);
        }

        var set = TextHash.Of([.. cases.SelectMany(measured => new[] { measured.Case.Question, measured.Case.Answerable.ToString() })]);
        var threshold = Math.Ceiling(Threshold(cases, leftOut, risk) * 1000) / 1000;
        return (new Gate(Fit(cases), threshold, near, set), [.. leftOut]);
    }

    // A vetoed case tells the model nothing: the veto decides it.
    private static LogisticModel Fit(IEnumerable<MeasuredQuestion> cases)
    {
        var open = cases.Where(measured => measured.Features.Veto == GateVeto.None).ToArray();
        return Rounded(LogisticRegression.Fit(
            [.. open.Select(measured => measured.Features.Named)],
            [.. open.Select(measured => measured.Case.Answerable && measured.IsRight)]));
    }

    // Six decimals: what the file holds is what the gate computes with, on every machine.
    private static LogisticModel Rounded(LogisticModel model) => new(
        Math.Round(model.Bias, 6),
        [.. model.Terms.Select(term => new LogisticTerm(
            term.Feature, Math.Round(term.Weight, 6), Math.Round(term.Mean, 6), Math.Round(term.Deviation, 6)))]);

    private static double Probability(LogisticModel model, MeasuredQuestion measured) =>
        measured.Features.Veto == GateVeto.None ? model.Probability(measured.Features.Named) : 0;

    // The hardest of the unanswerable ones, those that come near, set the threshold; all of them where none is marked.
    private static double Threshold(IReadOnlyList<MeasuredQuestion> cases, double[] leftOut, double risk)
    {
        var unanswerable = cases.Select((measured, index) => (measured.Case, Probability: leftOut[index]))
            .Where(pair => !pair.Case.Answerable).ToArray();
        var near = unanswerable.Where(pair => pair.Case.Kind == "near").ToArray();
        var wrong = (near.Length > 0 ? near : unanswerable).Select(pair => pair.Probability).OrderDescending().ToArray();
        return wrong.Length == 0 ? 1 : wrong[Math.Min(wrong.Length - 1, (int)(risk * wrong.Length))] + 0.0005;
    }
}
