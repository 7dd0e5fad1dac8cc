using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;
using AnswerEngine.Verification;
using Loops;

namespace AnswerEngine.Evaluation;

/// <summary>Holds the checks against labelled claims, and fits the soft score to the calibration half.</summary>
public static class VerificationMeasurement
{
    // Share of the mutations that pass the hard checks which the soft score may let through.
    private const double Risk = 0.05;

    /// <summary>
    /// Judges every claim, every true claim beside a mutation, and every sentence of the evidence by itself. Claims in words of their own have their
    /// scores, and are accepted by nothing until <see cref="Weigh"/>.
    /// </summary>
    public static ImmutableArray<JudgedClaim> Of(IReadOnlyList<LabelledClaim> cases, ClaimScorer scorer, FreeWording wording, SoftScore score)
    {
        var claims = cases.Select(labelled => (Case: labelled, Role: labelled.IsFaithful ? ClaimRole.Paraphrase : ClaimRole.Mutation, labelled.Claim))
            .Concat(cases.Where(labelled => labelled.TrueClaim is { } said && !ClaimVerifier.Verify(said, labelled.Evidence).Verbatim)
                .Select(labelled => (Case: labelled, Role: ClaimRole.TrueClaim, Claim: labelled.TrueClaim!)))
            .Concat(cases.SelectMany(labelled => SentenceSplitter.Split(labelled.Evidence)
                .Select(range => (Case: labelled, Role: ClaimRole.Verbatim, Claim: labelled.Evidence[range.Start..range.End])))
                .DistinctBy(verbatim => verbatim.Claim)).ToArray();
        return [.. ParallelLoop.Select(claims, item =>
        {
            var verdict = ClaimVerifier.Verify(item.Claim, item.Case.Evidence);
            var scores = scorer.Score(item.Claim, verdict.Proof ?? item.Case.Evidence, verdict);
            var judged = new JudgedClaim(item.Case, item.Role, item.Claim, verdict, scores, verdict.Verbatim ? 1 : score.Probability(scores), score.Threshold);
            if (judged.Derived) return judged;
            var (free, weighed) = wording.Judge(item.Claim, item.Case.Evidence);
            return judged with { Free = free, FreeScores = weighed };
        })];
    }

    /// <summary>The claim as a score of free wording judges it.</summary>
    public static JudgedClaim Weigh(JudgedClaim claim, SoftScore score) =>
        claim with { AcceptedFree = claim.Free is { Passed: true } && score.Probability(claim.FreeScores!) >= score.Threshold };

    /// <summary>
    /// Fits the soft score to mutations and true claims of the calibration half, and sets the threshold where at most one
    /// in twenty of the mutations that pass the hard checks would pass; where none does, at the least probability of a true
    /// claim, 0.5 at most, so that it rejects what is less like its evidence than any true claim seen.
    /// </summary>
    public static SoftScore Fit(IEnumerable<JudgedClaim> judged)
    {
        var cases = judged.Where(claim => claim.Case.IsCalibration && claim.Role != ClaimRole.Verbatim).ToArray();
        var model = LogisticRegression.Fit([.. cases.Select(claim => claim.Scores.Named)], [.. cases.Select(claim => claim.Role != ClaimRole.Mutation)]).Rounded();
        var passed = cases.Where(claim => claim.Hard.Passed).Select(claim => (claim.Role, Probability: model.Probability(claim.Scores.Named))).ToArray();
        var wrong = passed.Where(claim => claim.Role == ClaimRole.Mutation).Select(claim => claim.Probability).OrderDescending().ToArray();
        var threshold = wrong.Length == 0
            ? Math.Floor(passed.Select(claim => claim.Probability).Append(0.5).Min() * 1000) / 1000
            : Math.Ceiling(Math.Min(1, wrong[(int)(Risk * wrong.Length)] + 0.0005) * 1000) / 1000;
        return new SoftScore(model, threshold, TextHash.Of([.. cases.Select(claim => claim.Case.Id)]));
    }
}
