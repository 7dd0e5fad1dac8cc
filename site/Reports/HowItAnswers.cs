using AnswerEngine.Evaluation;

namespace Site.Reports;

/// <summary>What the page about the answers of a site shows.</summary>
/// <param name="Refusal">The measurement of refusal.</param>
/// <param name="Injections">The measurement of injections; <see langword="null"/> where none is kept.</param>
/// <param name="Grades">The grades of the published answers; <see langword="null"/> where none are kept.</param>
/// <param name="Answered">Published questions that are answered.</param>
/// <param name="ByAuthor">Those that needed the author's word.</param>
/// <param name="NotAvailable">Published questions that are refused.</param>
/// <param name="IsCurrent">Whether the engine that builds the site is the one that was measured.</param>
public sealed record HowItAnswers(
    MeasuredRefusal Refusal, MeasuredInjections? Injections, GradeReport? Grades, int Answered, int ByAuthor, int NotAvailable, bool IsCurrent)
{
    /// <summary>Address of the page.</summary>
    public const string Path = "/how-it-answers/";

    /// <summary>Title of the page.</summary>
    public const string Title = "How this site answers questions";

    /// <summary>Points of the curve for a table: the first at or above every tenth of coverage, and the last.</summary>
    public IEnumerable<RiskCoveragePoint> CurvePoints => Enumerable.Range(1, 10)
        .Select(tenth => Refusal.Curve.FirstOrDefault(point => 10 * point.Coverage.Part >= tenth * point.Coverage.Whole))
        .Append(Refusal.Curve.LastOrDefault()).OfType<RiskCoveragePoint>().Distinct();
}
