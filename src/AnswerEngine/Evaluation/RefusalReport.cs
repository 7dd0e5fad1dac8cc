using System.Collections.Immutable;

namespace AnswerEngine.Evaluation;

/// <summary>The figures of a measurement of refusal.</summary>
/// <param name="Outcomes">What became of every case.</param>
/// <param name="Threshold">Probability from which the gate answers.</param>
public sealed record RefusalReport(ImmutableArray<RefusalOutcome> Outcomes, double Threshold)
{
    /// <summary>Kind of the unanswerable questions that lie far from the content.</summary>
    public const string FarKind = "far";

    /// <summary>Kind of the unanswerable questions about the content's own matters.</summary>
    public const string NearKind = "near";

    /// <summary>The cases that the content answers.</summary>
    public ImmutableArray<RefusalOutcome> Answerable { get; } = [.. Outcomes.Where(outcome => outcome.Case.Answerable)];

    /// <summary>The far ones.</summary>
    public ImmutableArray<RefusalOutcome> FarCases => Unanswerable(FarKind);

    /// <summary>The near ones.</summary>
    public ImmutableArray<RefusalOutcome> NearCases => Unanswerable(NearKind);

    /// <summary>Far questions that were answered.</summary>
    public Proportion Far => Proportion.Of(FarCases, outcome => outcome.Answered);

    /// <summary>Near questions that were answered.</summary>
    public Proportion Near => Proportion.Of(NearCases, outcome => outcome.Answered);

    /// <summary>Answerable questions that were answered.</summary>
    public Proportion Coverage => Proportion.Of(Answerable, outcome => outcome.Answered);

    /// <summary>Wrong answers among the answers to answerable questions that can be judged.</summary>
    public Proportion Risk => Proportion.Of(
        [.. Answerable.Where(outcome => outcome is { Answered: true, Verdict: not AnswerVerdict.NotJudged })], outcome => outcome.Wrong);

    /// <summary>Answerable questions that were refused and whose nearest passages state the fact.</summary>
    public Proportion NearestProve => Proportion.Of(
        [.. Answerable.Where(outcome => outcome is { Answered: false, NearestProve: not null })], outcome => outcome.NearestProve == true);

    /// <summary>How well the score tells answerable questions from the far ones.</summary>
    public double AurocFar => Auroc(FarCases);

    /// <summary>How well the score tells answerable questions from the near ones.</summary>
    public double AurocNear => Auroc(NearCases);

    /// <summary>The kinds of unanswerable questions, far and near among them where there are any, in order.</summary>
    public ImmutableArray<string> UnanswerableKinds => [.. Outcomes.Where(outcome => !outcome.Case.Answerable)
        .Select(outcome => outcome.Case.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The unanswerable cases of a kind.</summary>
    public ImmutableArray<RefusalOutcome> Unanswerable(string kind) =>
        [.. Outcomes.Where(outcome => !outcome.Case.Answerable && outcome.Case.Kind == kind)];

    /// <summary>How well the score tells answerable questions from others; NaN where either are missing.</summary>
    public double Auroc(IEnumerable<RefusalOutcome> others) => RankingMetrics.Auroc(
        [.. Answerable.Select(outcome => outcome.Score)], [.. others.Select(outcome => outcome.Score)]);

    /// <summary>
    /// The risk-coverage curve (El-Yaniv and Wiener 2010): for every score of an answerable question that a threshold would let
    /// through, what would be answered from there on; the highest threshold first.
    /// </summary>
    public ImmutableArray<RiskCoveragePoint> Curve() =>
        [.. Answerable.Where(outcome => outcome.CanPass).Select(outcome => outcome.Score).Distinct().OrderDescending().Select(At)];

    /// <summary>What would be answered at a threshold.</summary>
    public RiskCoveragePoint At(double threshold)
    {
        bool Passes(RefusalOutcome outcome) => outcome.CanPass && outcome.Score >= threshold;
        return new RiskCoveragePoint(
            threshold,
            Proportion.Of(Answerable, Passes),
            Proportion.Of([.. Answerable.Where(outcome => Passes(outcome) && outcome.Verdict != AnswerVerdict.NotJudged)], outcome => outcome.IsFalse),
            Proportion.Of(NearCases, Passes),
            Proportion.Of(FarCases, Passes));
    }
}
