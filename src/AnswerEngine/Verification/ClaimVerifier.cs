using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Verification;

/// <summary>
/// The hard checks: pure functions of text that decide whether a claim says no more and nothing else than one sentence of
/// its evidence. A claim passes if it is that sentence word for word; if it can be had from it by leaving out what
/// <see cref="Omissions"/> or <see cref="EventOmissions"/> allow; or if one <see cref="ClaimDerivation"/> leads back from it to
/// that sentence: words exchanged for synonyms, a phrase moved, a clause turned to the other voice.
/// </summary>
public static class ClaimVerifier
{
    /// <summary>Changes whenever a check or a word of the lexicon is changed; a lock made under another version is checked again.</summary>
    public static string Version { get; } = $"hard-checks/4 {WordNet.Hash}";

    /// <summary>Checks a claim against its evidence.</summary>
    /// <param name="claim">The claim, one sentence.</param>
    /// <param name="evidence">The sentence or sentences of the author's that prove it, whole; one of them alone must.</param>
    public static Verdict Verify(string claim, string evidence)
    {
        if (claim.Length > 0 && claim == evidence) return new Verdict(true, [new CheckResult("verbatim", true)]);
        var sentences = SentenceSplitter.Split(evidence);
        if (sentences.Count < 2) return Compare(claim, evidence);
        var verdicts = sentences.Select(range => evidence[range.Start..range.End])
            .Select(sentence => Verify(claim, sentence) with { Proof = sentence }).ToArray();
        return verdicts.FirstOrDefault(verdict => verdict.Passed) ?? verdicts.MaxBy(verdict => verdict.Checks.Count(check => check.Passed))!;
    }

    /// <summary>
    /// Checks a sentence from which words were left out to shorten it. It is stricter than <see cref="Verify"/>: what is true but
    /// tells less, such as one side of a pair or a deed without its place, is no better version of the author's sentence.
    /// </summary>
    /// <param name="claim">The shortened sentence.</param>
    /// <param name="sentence">The author's sentence, whole.</param>
    public static Verdict VerifyShortening(string claim, string sentence) => Shortened(new ClaimAndEvidence(claim, sentence));

    private static Verdict Shortened(ClaimAndEvidence pair) => new(false, [.. Shortening.Select(check => check(pair))]);

    private static Verdict Compare(string claim, string evidence)
    {
        var pair = new ClaimAndEvidence(claim, evidence);
        var shortened = pair.IsAligned || pair.ClaimTokens.Count == 0;
        var first = shortened ? Shortened(pair) : null;
        if (first is { Passed: true } || pair.ClaimTokens.Count == 0) return first!;
        foreach (var derivation in ClaimDerivation.Of(pair.ClaimTokens, pair.EvidenceTokens, evidence))
        {
            var derived = new ClaimAndEvidence(claim, evidence, derivation);
            var verdict = new Verdict(false, [.. (shortened ? Loosened : Paraphrase).Select(check => check(derived))]) { Derivation = derivation };
            if (verdict.Passed) return verdict;
            first ??= verdict;
        }

        return first!;
    }

    private static readonly ImmutableArray<Func<ClaimAndEvidence, CheckResult>> Shortening =
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

    // A claim that only leaves words out keeps its marks; what may go beyond the first list must say less.
    private static readonly ImmutableArray<Func<ClaimAndEvidence, CheckResult>> Loosened =
    [
        .. Shortening.Where(check => check != OrderChecks.Attachment), DerivationChecks.Attachment,
    ];

    private static readonly ImmutableArray<Func<ClaimAndEvidence, CheckResult>> Paraphrase =
    [
        ContainmentChecks.Numbers,
        DerivationChecks.Names,
        ContainmentChecks.Urls,
        ContainmentChecks.Quotations,
        DerivationChecks.Words,
        DerivationChecks.Negation,
        DerivationChecks.Modality,
        DerivationChecks.Quantity,
        DerivationChecks.Comparison,
        DerivationChecks.Roles,
        DerivationChecks.Attachment,
        DerivationChecks.Marks,
    ];
}
