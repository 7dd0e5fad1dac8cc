using System.Collections.Immutable;

namespace AnswerEngine.Verification;

/// <summary>
/// The hard checks: pure functions of text that decide whether a claim says no more and nothing else than the sentence
/// it was made from. A claim passes if it is that sentence word for word, or if it can be had from it by leaving out
/// what <see cref="Omissions"/> allows; no word may be added, exchanged or moved.
/// </summary>
public static class ClaimVerifier
{
    /// <summary>Changes whenever a check is changed; a lock made under another version is checked again.</summary>
    public const string Version = "hard-checks/2";

    /// <summary>Checks a claim against the one sentence it was made from.</summary>
    /// <param name="claim">The claim, one sentence.</param>
    /// <param name="evidence">The sentence of the author's that proves it, whole.</param>
    public static Verdict Verify(string claim, string evidence)
    {
        if (claim.Length > 0 && claim == evidence)
            return new Verdict(true, [new CheckResult("verbatim", true)]);
        var pair = new ClaimAndEvidence(claim, evidence);
        return new Verdict(false, [.. Checks.Select(check => check(pair))]);
    }

    private static readonly ImmutableArray<Func<ClaimAndEvidence, CheckResult>> Checks =
    [
        ContainmentChecks.Numbers,
        ContainmentChecks.Names,
        ContainmentChecks.Urls,
        ContainmentChecks.Quotations,
        ContainmentChecks.Words,
        SenseChecks.Negation,
        SenseChecks.Modality,
        SenseChecks.Quantity,
        SenseChecks.Comparison,
        OrderChecks.Roles,
        OrderChecks.Attachment,
        PunctuationCheck.Marks,
    ];
}
