using System.Collections.Immutable;
using System.Security.Cryptography;
using AnswerEngine.Answers;
using AnswerEngine.Passages;
using AnswerEngine.Verification;

namespace AnswerEngine.Evaluation;

/// <summary>
/// The score of claims in words of their own, fitted to judged claims that nothing shows to be wrong, and what it makes of each where neither the claim nor another of its
/// sentence was fitted to: cross-validation in ten parts, grouped by the evidence.
/// </summary>
/// <param name="Score">The score that all of the claims were fitted to.</param>
/// <param name="Judged">The claims, and with each the probability that the fit without its sentence gives it, 0 to 1: 0 where it is shown to be wrong, 1 where a way back is known.</param>
public sealed record FreeWordingFit(SoftScore Score, ImmutableArray<(JudgedClaim Claim, double Probability)> Judged)
{
    /// <summary>Share of the mutations of sense that the threshold is to catch.</summary>
    public const double Aim = 0.95;

    private const int Parts = 10;

    private const double Ridge = 3;

    // What is true beside a mutation was written to be made false, and seldom in other words.
    private const double BesideAMutation = 0.3;

    /// <summary>Fits the score, and sets the threshold where no mutation with a foreign value passes and <see cref="Aim"/> of the mutations of sense are caught, both in cross-validation.</summary>
    /// <param name="judged">Judged claims, with mutations and true ones among them.</param>
    public static FreeWordingFit Of(IEnumerable<JudgedClaim> judged)
    {
        var claims = judged.Where(claim => claim.Role != ClaimRole.Verbatim).ToArray();
        var models = Enumerable.Range(0, Parts).Select(part => Fit(claims.Where(claim => Part(claim) != part))).ToArray();
        var found = claims.Select(claim => (Claim: claim, Probability: Probability(claim, models[Part(claim)]))).ToImmutableArray();
        var foreign = found.Where(item => item.Claim.Role == ClaimRole.Mutation && item.Claim.Case.ValueFrom == "foreign").Select(item => item.Probability).Append(0).Max();
        var threshold = Math.Ceiling((Math.Max(foreign, HighestPassed(found, Aim)) + 0.0005) * 1000) / 1000;
        return new FreeWordingFit(new SoftScore(Fit(claims), threshold, TextHash.Of([.. claims.Where(IsOpen).Select(claim => claim.Case.Id)])), found);
    }

    /// <summary>Share of the paraphrases that are rejected where a share of the mutations of sense is caught, in cross-validation, 0 to 1.</summary>
    /// <param name="caught">The share of the mutations, 0 to 1.</param>
    public double RejectedAt(double caught)
    {
        var limit = HighestPassed(Judged, caught);
        var paraphrases = Judged.Where(item => item.Claim.Role == ClaimRole.Paraphrase).ToArray();
        return paraphrases.Length == 0 ? 0 : (double)paraphrases.Count(item => item.Probability <= limit) / paraphrases.Length;
    }

    // The probability that must be exceeded to pass.
    private static double HighestPassed(IEnumerable<(JudgedClaim Claim, double Probability)> judged, double caught)
    {
        double[] wrong = [.. judged.Where(item => item.Claim.Role == ClaimRole.Mutation && item.Claim.Case.IsOfSense).Select(item => item.Probability).OrderDescending()];
        return wrong.Length == 0 ? 0 : wrong[Math.Min(wrong.Length - 1, (int)((1 - caught) * wrong.Length + 1e-9))];
    }

    private static double Probability(JudgedClaim claim, LogisticModel model) => claim.Derived ? 1 : IsOpen(claim) ? model.Probability(claim.FreeScores!.Named) : 0;

    private static LogisticModel Fit(IEnumerable<JudgedClaim> claims)
    {
        var cases = claims.Where(IsOpen).ToArray();
        return LogisticRegression.Fit(
            [.. cases.Select(claim => claim.FreeScores!.Named)], [.. cases.Select(claim => claim.Role != ClaimRole.Mutation)], Ridge,
            counts: [.. cases.Select(claim => claim.Role == ClaimRole.TrueClaim ? BesideAMutation : 1)]).Rounded();
    }

    private static bool IsOpen(JudgedClaim claim) => !claim.Derived && claim.Free is { Passed: true };

    private static int Part(JudgedClaim claim) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(claim.Case.Evidence))[0] % Parts;
}
