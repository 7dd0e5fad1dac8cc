using System.Collections.Immutable;
using AnswerEngine.Evaluation;

namespace Site.Reports;

/// <summary>The figures of <c>eval refusal</c> as they are kept and shown.</summary>
/// <param name="Gate">Hash of the gate that was measured.</param>
/// <param name="Selection">Version of the selection of sentences that was measured.</param>
/// <param name="Threshold">Probability from which that gate answers.</param>
/// <param name="Sets">The sets that it was measured on.</param>
/// <param name="CalibrationSets">The sets that gate and threshold may be fitted to; none where sets were named by hand.</param>
/// <param name="Coverage">Answerable questions that were answered.</param>
/// <param name="Risk">Wrong answers among them.</param>
/// <param name="NearestProve">Refused answerable questions whose nearest passages state the fact.</param>
/// <param name="Near">Near questions that were answered.</param>
/// <param name="Far">Far questions that were answered.</param>
/// <param name="AurocNear">How well the score tells answerable from near ones, 0 to 1; <see langword="null"/> without cases.</param>
/// <param name="AurocFar">The same for far ones.</param>
/// <param name="Kinds">The kinds.</param>
/// <param name="Curve">The risk-coverage curve, highest threshold first.</param>
/// <param name="Misses">Every miss.</param>
public sealed record MeasuredRefusal(
    string Gate, string Selection, double Threshold, ImmutableArray<MeasuredSet> Sets, ImmutableArray<MeasuredSet> CalibrationSets,
    Proportion Coverage, Proportion Risk, Proportion NearestProve, Proportion Near, Proportion Far, double? AurocNear, double? AurocFar,
    ImmutableArray<MeasuredKind> Kinds, ImmutableArray<RiskCoveragePoint> Curve, ImmutableArray<Miss> Misses)
{
    /// <summary>Takes what is kept out of a measurement.</summary>
    public static MeasuredRefusal Of(
        RefusalReport report, string gate, string selection, ImmutableArray<MeasuredSet> sets, ImmutableArray<MeasuredSet> calibrationSets) => new(
        gate, selection, report.Threshold, sets, calibrationSets, report.Coverage, report.Risk, report.NearestProve, report.Near, report.Far,
        Rounded(report.AurocNear), Rounded(report.AurocFar), [.. KindsOf(report)],
        [.. report.Curve().Select(point => point with { Threshold = Math.Round(point.Threshold, 4) })], [.. MissesOf(report)]);

    private static double? Rounded(double auroc) => double.IsNaN(auroc) ? null : Math.Round(auroc, 4);

    private static IEnumerable<MeasuredKind> KindsOf(RefusalReport report) => report.Outcomes
        .Where(outcome => outcome.Case.Answerable || outcome.Case.Kind == RefusalReport.NearKind)
        .GroupBy(outcome => (outcome.Case.Answerable, Name: outcome.Case.Answerable ? outcome.Case.Kind : outcome.Case.Type ?? ""))
        .OrderByDescending(group => group.Key.Answerable).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
        .Select(group => new MeasuredKind(group.Key.Answerable, group.Key.Name, Proportion.Of([.. group], outcome => outcome.Answered)));

    private static IEnumerable<Miss> MissesOf(RefusalReport report) =>
    [
        .. report.Outcomes.Where(outcome => outcome.WronglyAnswered).Select(outcome => Of(MissKind.AnsweredWithoutCall, outcome)),
        .. report.Outcomes.Where(outcome => outcome.Wrong).Select(outcome => Of(MissKind.WrongAnswer, outcome)),
        .. report.Outcomes.Where(outcome => outcome is { Answered: false, NearestProve: false }).Select(outcome => Of(MissKind.NotShown, outcome)),
    ];

    private static Miss Of(MissKind kind, RefusalOutcome outcome) => new(
        kind, outcome.Case.Question, outcome.Case.Page ?? "", outcome.Answered ? outcome.Text : "", outcome.Answered ? outcome.Cited : outcome.Nearest);
}
