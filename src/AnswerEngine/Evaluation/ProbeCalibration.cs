using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.LanguageModels;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Fits the probe to a labelled set: ridge regression of 1 and -1 on the standardised states (Hastie, Tibshirani and Friedman, The
/// Elements of Statistical Learning, section 3.4.1).
/// </summary>
public static class ProbeCalibration
{
    // The penalty a dimension, for states of unit variance; chosen with docs/log.md, "What a small model holds".
    private const double Ridge = 0.5;

    /// <summary>Fits a probe.</summary>
    /// <param name="cases">The measured questions, each with the state of the same model.</param>
    /// <param name="model">The model.</param>
    /// <returns>
    /// The probe, and the cases, each with the score of a probe that was fitted without the questions whose evidence leads to the same
    /// page as its own.
    /// </returns>
    /// <exception cref="ArgumentException">A case has no state.</exception>
    public static (AnswerabilityProbe Probe, ImmutableArray<MeasuredQuestion> Cases) Fit(IReadOnlyList<MeasuredQuestion> cases, IHiddenStates model)
    {
        var states = cases.Select(measured => measured.State ?? throw new ArgumentException($"“{measured.Case.Question}” was read by no model.", nameof(cases))).ToArray();
        double[] labels = [.. cases.Select(measured => measured.IsPositive ? 1.0 : -1)];
        var whole = RidgeSums.Of(states, labels);
        var scored = new MeasuredQuestion[cases.Count];
        foreach (var page in Enumerable.Range(0, cases.Count).GroupBy(index => cases[index].Page, StringComparer.Ordinal))
        {
            var (bias, weights) = whole.Without([.. page.Select(index => states[index])], [.. page.Select(index => labels[index])]).Solve(Ridge);
            var probe = ProbeOf(model, bias, weights);
            foreach (var index in page)
                scored[index] = cases[index] with { Features = cases[index].Features with { Read = Math.Round(probe.Score(states[index].AsSpan()), 6) } };
        }

        var (wholeBias, wholeWeights) = whole.Solve(Ridge);
        return (ProbeOf(model, wholeBias, wholeWeights), [.. scored]);
    }

    private static AnswerabilityProbe ProbeOf(IHiddenStates model, double bias, double[] weights) => new(
        model.Fingerprint, model.Layer, SectionReader.PromptHash, Significant(bias), [.. weights.Select(Significant)]);

    // Six significant digits: what the file holds is what every machine computes with.
    private static double Significant(double value) =>
        double.Parse(value.ToString("g6", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
