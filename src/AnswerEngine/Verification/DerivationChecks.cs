namespace AnswerEngine.Verification;

/// <summary>What a claim in other words must keep of the sentence that it was made from.</summary>
internal static class DerivationChecks
{
    /// <summary>A word that the closed lists do not hold for the same is another claim.</summary>
    public static CheckResult Words(ClaimAndEvidence pair)
    {
        var other = Unknown(pair).SelectMany(slot => slot.Claimed)
            .FirstOrDefault(token => token.Kind == ClaimTokenKind.Content && !pair.EvidenceKeys.Contains(token.Key));
        return other.Text is null ? Pass("words") : Fail("words", $"“{other.Text}” is not in the evidence.");
    }

    public static CheckResult Negation(ClaimAndEvidence pair) => Agree(pair, SenseKind.Negation, "negation");

    public static CheckResult Modality(ClaimAndEvidence pair) => Agree(pair, SenseKind.Modality, "modality");

    public static CheckResult Quantity(ClaimAndEvidence pair) => Agree(pair, SenseKind.Quantity, "quantity");

    public static CheckResult Comparison(ClaimAndEvidence pair) => Agree(pair, SenseKind.Comparison, "comparison");

    /// <summary>Every word stands in the order of the evidence, but for a phrase or a passive that was turned back.</summary>
    public static CheckResult Roles(ClaimAndEvidence pair)
    {
        var astray = Unknown(pair).SelectMany(slot => slot.Claimed).FirstOrDefault();
        if (astray.Text is not null) return Fail("roles", $"“{astray.Text}” does not stand in that place in the evidence.");
        return pair.Derivation!.IsMoveWhole ? Pass("roles") : Fail("roles", "The claim moves a part of a phrase.");
    }

    public static CheckResult Attachment(ClaimAndEvidence pair)
    {
        var fault = Omissions.Fault(pair.Evidence, pair.EvidenceTokens, pair.Kept);
        return new CheckResult("attachment", fault is null, fault);
    }

    /// <summary>A statement stays one, and a number keeps its sign.</summary>
    public static CheckResult Marks(ClaimAndEvidence pair)
    {
        if (pair.Claim.Contains('?', StringComparison.Ordinal) != pair.Evidence.Contains('?', StringComparison.Ordinal))
            return Fail("punctuation", "A question is no statement.");
        if (!pair.Claim.AsSpan().TrimEnd().EndsWith(".")) return Fail("punctuation", "The claim does not end as a sentence.");
        return Signs(pair.Claim, pair.ClaimTokens).All(Signs(pair.Evidence, pair.EvidenceTokens).Contains)
            ? Pass("punctuation")
            : Fail("punctuation", "A number has another sign.");
    }

    private static CheckResult Agree(ClaimAndEvidence pair, SenseKind kind, string check)
    {
        // One that stands on both sides, in another place, is a matter of roles.
        var turned = Unknown(pair).SelectMany(slot => slot.Claimed.ExceptBy(pair.EvidenceTokens.Select(token => token.Key), token => token.Key)
                .Concat(slot.Proven.ExceptBy(pair.ClaimTokens.Select(token => token.Key), token => token.Key)))
            .FirstOrDefault(token => SenseChecks.TryGetKind(token.Text, out var found) && found == kind);
        return turned.Text is null ? Pass(check) : Fail(check, $"“{turned.Text}” stands on one side alone.");
    }

    private static IEnumerable<ClaimSlot> Unknown(ClaimAndEvidence pair) => pair.Derivation!.Slots.Where(slot => !slot.AreSame);

    private static IEnumerable<(char, string)> Signs(string text, IReadOnlyList<ClaimToken> tokens) =>
        tokens.Where(token => token.Kind == ClaimTokenKind.Number && token.Start < text.Length)
            .Select(token => (token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1]) || text[token.Start - 1] is '(' or ',' ? ' ' : text[token.Start - 1], token.Key));

    private static CheckResult Pass(string check) => new(check, true);

    private static CheckResult Fail(string check, string detail) => new(check, false, detail);
}
