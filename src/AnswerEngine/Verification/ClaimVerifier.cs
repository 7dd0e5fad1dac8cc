using System.Collections.Immutable;

namespace AnswerEngine.Verification;

/// <summary>
/// The hard checks: pure functions of text that decide whether a claim says no more, no less and nothing else than
/// the sentence it was made from. A claim passes if it stands there word for word, or if it can be had from there by
/// leaving out whole clauses and plain modifiers, with function words changed.
/// </summary>
public static class ClaimVerifier
{
    /// <summary>Changes whenever a check is changed; a lock made under another version is checked again.</summary>
    public const string Version = "hard-checks/1";

    /// <summary>Checks a claim against the one sentence it was made from.</summary>
    /// <param name="claim">The claim, one sentence.</param>
    /// <param name="evidence">The sentence of the author's that proves it.</param>
    /// <param name="context">Title and headings above the evidence; a name may come from there.</param>
    /// <param name="allowedUrls">Addresses that the evidence links to.</param>
    public static Verdict Verify(string claim, string evidence, string context = "", IReadOnlyCollection<string>? allowedUrls = null)
    {
        if (claim.Length > 0 && evidence.Contains(claim, StringComparison.Ordinal))
            return new Verdict(true, [new CheckResult("verbatim", true)]);
        var pair = new ClaimAndEvidence(claim, evidence, context, allowedUrls ?? []);
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
    ];
}
