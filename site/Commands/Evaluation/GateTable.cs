using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary>What the gate saw of every labelled question, as a table.</summary>
internal static class GateTable
{
    /// <summary>The table.</summary>
    /// <param name="cases">The questions.</param>
    /// <param name="probabilities">The probability of each; 0 behind a veto.</param>
    /// <param name="gate">Has the probabilities from which an answer is given.</param>
    public static CaseTable Of(MeasuredQuestion[] cases, double[] probabilities, Gate gate)
    {
        // Those that were not read lack the last of the features.
        string[] features = [.. cases.OrderByDescending(measured => measured.Features.Named.Length).Take(1).SelectMany(measured => measured.Features.Named).Select(feature => feature.Key)];
        return new(
            "gate",
            ["question", "answerable", "kind", "page", "lead", "answered", "probability", "veto", "right", .. features],
            [.. cases.Zip(probabilities, (measured, probability) => (ImmutableArray<object?>)
                [measured.Case.Question, measured.Case.Answerable, measured.Case.Kind, measured.Case.Page, measured.Section,
                    measured.Features.Veto == GateVeto.None && probability >= gate.ThresholdOf(measured.Features),
                    Math.Round(probability, 4), LockNames.Of(measured.Features.Veto), measured.IsRight,
                    .. features.Select((_, i) => i < measured.Features.Named.Length ? (object?)measured.Features.Named[i].Value : null)])],
            []);
    }
}
