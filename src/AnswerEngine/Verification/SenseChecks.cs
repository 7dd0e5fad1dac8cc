namespace AnswerEngine.Verification;

/// <summary>
/// Small words that turn a claim into another claim must stand in the claim exactly as in the stretch of evidence
/// that it was made from.
/// </summary>
internal static class SenseChecks
{
    public static CheckResult Negation(ClaimAndEvidence pair) => Agree(pair, SenseKind.Negation, "negation");

    public static CheckResult Modality(ClaimAndEvidence pair) => Agree(pair, SenseKind.Modality, "modality");

    public static CheckResult Quantity(ClaimAndEvidence pair) => Agree(pair, SenseKind.Quantity, "quantity");

    public static CheckResult Comparison(ClaimAndEvidence pair) => Agree(pair, SenseKind.Comparison, "comparison");

    private static CheckResult Agree(ClaimAndEvidence pair, SenseKind kind, string check)
    {
        var (from, to) = ClauseSpan.Of(pair);
        var claimed = Of(pair.ClaimTokens, kind, 0, int.MaxValue);
        var proven = Of(pair.EvidenceTokens.Where((_, index) => !pair.MayGo.Contains(index)), kind, from, to);
        return claimed.SequenceEqual(proven, StringComparer.Ordinal)
            ? new CheckResult(check, true)
            : new CheckResult(check, false, $"The evidence has “{string.Join(", ", proven)}” where the claim has “{string.Join(", ", claimed)}”.");
    }

    private static string[] Of(IEnumerable<ClaimToken> tokens, SenseKind kind, int from, int to) =>
        [.. tokens.Where(token => token.Start >= from && token.Start < to)
            .Where(token => TryGetKind(token.Text, out var found) && found == kind)
            .Select(token => Negator(token.Text).ToLowerInvariant())];

    /// <summary>The kind of a word, contractions of "not" included, if it turns a claim into another.</summary>
    public static bool TryGetKind(string word, out SenseKind kind) => SenseWords.TryGetKind(Negator(word), out kind);

    private static string Negator(string word) =>
        word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal) ? "n't" : word;
}
