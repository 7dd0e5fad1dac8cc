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
    /// <param name="threshold">The probability from which an answer is given.</param>
    public static CaseTable Of(MeasuredQuestion[] cases, double[] probabilities, double threshold) => new(
        "gate",
        ["question", "answerable", "kind", "page", "lead", "answered", "probability", "veto", "right", .. cases.Take(1).SelectMany(measured => measured.Features.Named).Select(feature => feature.Key)],
        [.. cases.Zip(probabilities, (measured, probability) => (ImmutableArray<object?>)
            [measured.Case.Question, measured.Case.Answerable, measured.Case.Kind, measured.Case.Page, measured.Section,
                measured.Features.Veto == GateVeto.None && probability >= threshold,
                Math.Round(probability, 4), LockNames.Of(measured.Features.Veto), measured.IsRight,
                .. measured.Features.Named.Select(feature => (object?)feature.Value)])],
        []);
}
