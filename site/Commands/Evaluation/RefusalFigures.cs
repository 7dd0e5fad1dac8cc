using System.Globalization;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;

namespace Site.Commands.Evaluation;

/// <summary>Prints a measurement of refusal for a person: every figure with its interval, and every miss.</summary>
internal static class RefusalFigures
{
    // Coverages at which the curve is printed.
    private const int CurveLines = 12;

    public static void Print(RefusalReport report, IEnumerable<string> sets)
    {
        Kinds(report);
        Curve(report);
        Misses(report);
        Say($"");
        foreach (var set in sets) Say($"set {Path.GetFileName(set)} {LabelledSets.HashOf(set)}");
        Say($"gate {Gate.Default.Hash}, threshold {report.Threshold:0.000}, {report.Outcomes.Length} cases");
        Console.WriteLine(LastLine(report));
    }

    private static void Kinds(RefusalReport report)
    {
        Say($"answerable            answered {report.Coverage}");
        foreach (var kind in Groups(report.Answerable, outcome => outcome.Case.Kind)) Say($"  {LabelledSets.NameOf(kind.Key),-20}{Answered(kind)}");
        Say($"  wrong among them    {report.Risk}");
        Say($"  refused, the fact among the nearest three passages shown: {report.NearestProve}");
        var given = report.Outcomes.Where(outcome => outcome.Answered && outcome.Verdict != AnswerVerdict.NotJudged).ToArray();
        Say($"wrong or uncalled for among all answers given: {Proportion.Of(given, outcome => outcome.Wrong || outcome.WronglyAnswered)}");
        foreach (var kind in report.UnanswerableKinds)
        {
            var cases = report.Unanswerable(kind);
            Say($"{LabelledSets.NameOf(kind),-22}answered {Answered(cases)}, AUROC {report.Auroc(cases):0.000}");
            foreach (var type in Groups(cases, outcome => outcome.Case.Type ?? outcome.Case.Topic)) Say($"  {LabelledSets.NameOf(type.Key),-20}{Answered(type)}");
        }
    }

    private static void Curve(RefusalReport report)
    {
        var curve = report.Curve();
        if (curve.IsEmpty) return;
        Say($"");
        Say($"threshold  coverage  wrong  near answered  far answered");
        foreach (var point in Enumerable.Range(1, CurveLines).Select(line => curve[(curve.Length * line - 1) / CurveLines]).Distinct())
            Say($"{point.Threshold,9:0.000}  {point.Coverage.Share,8:0.000}  {point.Wrong.Share,5:0.000}  {Count(point.Near),13}  {Count(point.Far),12}");
    }

    private static void Misses(RefusalReport report)
    {
        Say($"");
        foreach (var outcome in report.Outcomes.Where(outcome => outcome.WronglyAnswered))
            Say($"answered without call, {LabelledSets.NameOf(outcome.Case.Kind)}: {outcome.Score:0.000} {outcome.Case.Id} “{outcome.Case.Question}” [{string.Join(", ", outcome.Cited)}] {outcome.Text}");
        foreach (var outcome in report.Outcomes.Where(outcome => outcome.Wrong))
            Say($"wrong, {(outcome.Verdict == AnswerVerdict.OtherPage ? "other page" : "fact missing")}: {outcome.Score:0.000} {outcome.Case.Id} “{outcome.Case.Question}” wants “{outcome.Case.Fact}” of {outcome.Case.Page} [{string.Join(", ", outcome.Cited)}] {outcome.Text}");
        foreach (var outcome in report.Outcomes.Where(outcome => outcome is { Answered: false, NearestProve: false }))
            Say($"refused, nothing shown proves it: {outcome.Case.Id} “{outcome.Case.Question}” wants {outcome.Case.Page} [{string.Join(", ", outcome.Nearest)}]");
    }

    // Kinds other than far and near come first, so that none is hidden and the line still ends as it is read.
    private static string LastLine(RefusalReport report)
    {
        var others = report.UnanswerableKinds.Where(kind => kind is not (RefusalReport.FarKind or RefusalReport.NearKind))
            .Select(kind => $"{LabelledSets.NameOf(kind)} {Count(Proportion.Of(report.Unanswerable(kind), outcome => outcome.Answered))} ");
        return string.Create(CultureInfo.InvariantCulture,
            $"{string.Concat(others)}far {Count(report.Far)} near {Count(report.Near)} coverage {report.Coverage.Share:0.000} risk {report.Risk.Share:0.000} auroc far {report.AurocFar:0.000} near {report.AurocNear:0.000}");
    }

    private static IEnumerable<IGrouping<string, RefusalOutcome>> Groups(IEnumerable<RefusalOutcome> outcomes, Func<RefusalOutcome, string?> by) =>
        outcomes.GroupBy(outcome => by(outcome) ?? "").OrderBy(group => group.Key, StringComparer.Ordinal) is var groups && groups.Count() > 1 ? groups : [];

    private static Proportion Answered(IEnumerable<RefusalOutcome> outcomes) => Proportion.Of([.. outcomes], outcome => outcome.Answered);

    private static string Count(Proportion proportion) => $"{proportion.Part}/{proportion.Whole}";

    private static void Say(FormattableString line) => Console.WriteLine("  " + line.ToString(CultureInfo.InvariantCulture));
}
