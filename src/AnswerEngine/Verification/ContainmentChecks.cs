namespace AnswerEngine.Verification;

/// <summary>Whatever a claim names must be named by its evidence.</summary>
internal static class ContainmentChecks
{
    public static CheckResult Numbers(ClaimAndEvidence pair) =>
        All(pair, "numbers", ClaimTokenKind.Number, token => pair.EvidenceKeys.Contains(token.Key));

    public static CheckResult Names(ClaimAndEvidence pair) =>
        All(pair, "names", ClaimTokenKind.Name, token => pair.EvidenceKeys.Contains(token.Key) || SameWord(pair, token));

    public static CheckResult Urls(ClaimAndEvidence pair) =>
        All(pair, "addresses", ClaimTokenKind.Url, token => pair.EvidenceKeys.Contains(token.Key));

    public static CheckResult Words(ClaimAndEvidence pair) =>
        All(pair, "words", ClaimTokenKind.Content, token =>
            pair.EvidenceKeys.Contains(token.Key)
            || pair.EvidenceTokens.Any(other => other.Text.Equals(token.Text, StringComparison.OrdinalIgnoreCase)));

    // A quotation stays one, whole; what is none does not become one.
    public static CheckResult Quotations(ClaimAndEvidence pair)
    {
        var claimed = Quoted(pair.Claim).Select(range => pair.Claim[range]).ToArray();
        var proven = Quoted(pair.Evidence).ToArray();
        foreach (var quotation in claimed)
            if (!proven.Any(range => pair.Evidence[range] == quotation))
                return new CheckResult("quotations", false, $"The quotation “{quotation}” is not in the evidence.");
        foreach (var range in proven)
            if (pair.Kept.Any(token => IsInside(pair.EvidenceTokens[token], range)) && !claimed.Contains(pair.Evidence[range]))
                return new CheckResult("quotations", false, $"The claim does not quote “{pair.Evidence[range]}” whole.");
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

    private static bool IsInside(ClaimToken token, Range range) =>
        token.Start >= range.Start.Value && token.End <= range.End.Value;

    private static IEnumerable<Range> Quoted(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('"' or '“')) continue;
            var end = text.AsSpan(i + 1).IndexOfAny('"', '”');
            if (end < 0) yield break;
            yield return new Range(i + 1, i + 1 + end);
            i += end + 1;
        }
    }
}
