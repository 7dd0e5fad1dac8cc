using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary>A measurement of refusal as a table.</summary>
internal static class RefusalTable
{
    public static CaseTable Of(RefusalReport report) => new(
        "refusal",
        ["id", "question", "answerable", "kind", "type", "page", "fact", "answered", "score", "veto", "verdict", "cited", "nearest", "nearest_prove", "text", "author"],
        [.. report.Outcomes.Select(Row)],
        [
            .. Figures("far", report.Far), .. Figures("near", report.Near), .. Figures("coverage", report.Coverage), .. Figures("risk", report.Risk),
            .. Figures("nearest_prove", report.NearestProve),
            new("auroc_far", report.AurocFar), new("auroc_near", report.AurocNear), new("threshold", report.Threshold), new("gate", Gate.Default.Hash),
        ]);

    private static ImmutableArray<object?> Row(RefusalOutcome outcome) =>
    [
        outcome.Case.Id, outcome.Case.Question, outcome.Case.Answerable, outcome.Case.Kind, outcome.Case.Type ?? outcome.Case.Topic,
        outcome.Case.Page, outcome.Case.Fact, outcome.Answered, Math.Round(outcome.Score, 4), LockNames.Of(outcome.Veto), Name(outcome.Verdict),
        string.Join(' ', outcome.Cited), string.Join(' ', outcome.Nearest), outcome.NearestProve, outcome.Text, outcome.Case.Author,
    ];

    private static string Name(AnswerVerdict verdict) => verdict switch
    {
        AnswerVerdict.NoAnswer => "no answer",
        AnswerVerdict.Right => "right",
        AnswerVerdict.FactMissing => "fact missing",
        AnswerVerdict.OtherPage => "other page",
        AnswerVerdict.Unanswerable => "unanswerable",
        _ => "not judged",
    };

    private static KeyValuePair<string, object?>[] Figures(string name, Proportion proportion) =>
    [
        new(name, proportion.Part), new(name + "_of", proportion.Whole),
        new(name + "_low", Math.Round(proportion.Interval.Lower, 4)), new(name + "_high", Math.Round(proportion.Interval.Upper, 4)),
    ];
}
