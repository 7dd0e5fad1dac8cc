namespace AnswerEngine.Verification;

/// <summary>Whatever a claim names must be named by its evidence.</summary>
internal static class ContainmentChecks
{
    public static CheckResult Numbers(ClaimAndEvidence pair) =>
        All(pair, "numbers", ClaimTokenKind.Number, token => pair.EvidenceKeys.Contains(token.Key));

    public static CheckResult Names(ClaimAndEvidence pair) =>
        All(pair, "names", ClaimTokenKind.Name, token => pair.EvidenceKeys.Contains(token.Key) || SameWord(pair, token));

    public static CheckResult Urls(ClaimAndEvidence pair) =>
        All(pair, "addresses", ClaimTokenKind.Url, token =>
            pair.EvidenceKeys.Contains(token.Key) || pair.AllowedUrls.Contains(token.Key));

    public static CheckResult Words(ClaimAndEvidence pair) =>
        All(pair, "words", ClaimTokenKind.Content, token =>
            pair.EvidenceKeys.Contains(token.Key)
            || pair.EvidenceTokens.Any(other => other.Text.Equals(token.Text, StringComparison.OrdinalIgnoreCase)));

    public static CheckResult Quotations(ClaimAndEvidence pair)
    {
        foreach (var quotation in Quoted(pair.Claim))
            if (!pair.Evidence.Contains(quotation, StringComparison.Ordinal))
                return new CheckResult("quotations", false, $"The quotation “{quotation}” is not in the evidence.");
        return new CheckResult("quotations", true);
    }

    private static CheckResult All(
        ClaimAndEvidence pair, string check, ClaimTokenKind kind, Func<ClaimToken, bool> supported)
    {
        foreach (var token in pair.ClaimTokens)
            if (token.Kind == kind && !supported(token))
                return new CheckResult(check, false, $"“{token.Text}” is not in the evidence.");
        return new CheckResult(check, true);
    }

    // A capital may come and go with the start of a sentence: "Judge" there, "judge" here.
    private static bool SameWord(ClaimAndEvidence pair, ClaimToken name) =>
        pair.EvidenceTokens.Any(token => token.Text.Equals(name.Text, StringComparison.Ordinal)
            || token.Kind == ClaimTokenKind.Content && token.Text.Equals(name.Text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Quoted(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('"' or '“')) continue;
            var end = text.AsSpan(i + 1).IndexOfAny('"', '”');
            if (end < 0) yield break;
            yield return text.Substring(i + 1, end);
            i += end + 1;
        }
    }
}
