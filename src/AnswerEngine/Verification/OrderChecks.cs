namespace AnswerEngine.Verification;

/// <summary>
/// Who did what to whom, and which figure belongs to which thing: the words of a claim must come in the order of its
/// evidence, and only what carries no claim of its own may be left out between them.
/// </summary>
internal static class OrderChecks
{
    /// <summary>
    /// Positions, in the evidence, of the tokens that the claim's tokens were taken from: the leftmost match of each
    /// after the one before. Articles, and tokens without such a match, are left out of the list.
    /// </summary>
    public static List<int> Align(ClaimAndEvidence pair)
    {
        var positions = new List<int>();
        foreach (var token in pair.ClaimTokens.Where(token => !IsArticle(token)))
        {
            var found = Find(pair.EvidenceTokens, token, positions.Count == 0 ? 0 : positions[^1] + 1);
            if (found >= 0) positions.Add(found);
        }

        return positions;
    }

    public static CheckResult Roles(ClaimAndEvidence pair)
    {
        var next = 0;
        foreach (var token in pair.ClaimTokens.Where(token => !IsArticle(token)))
        {
            var found = Find(pair.EvidenceTokens, token, next);
            if (found < 0)
                return new CheckResult("roles", false, $"“{token.Text}” does not stand in that place in the evidence.");
            next = found + 1;
        }

        return new CheckResult("roles", true);
    }

    public static CheckResult Attachment(ClaimAndEvidence pair)
    {
        var kept = Align(pair);
        if (kept.Count == 0) return new CheckResult("attachment", false, "The claim keeps nothing of the evidence.");
        var tokens = pair.EvidenceTokens;
        if (!OpensClause(pair.Evidence, tokens, kept[0]))
            return Lost(tokens[0], "before what it keeps");
        for (var i = 1; i < kept.Count; i++)
            if (!MayGo(pair.Evidence, tokens, kept[i - 1] + 1, kept[i]))
                return Lost(tokens[kept[i - 1] + 1], "between two things it keeps");
        return ClosesClause(pair.Evidence, tokens, kept[^1])
            ? new CheckResult("attachment", true)
            : Lost(tokens[kept[^1] + 1], "after what it keeps");
    }

    private static CheckResult Lost(ClaimToken token, string where) =>
        new("attachment", false, $"The claim leaves out “{token.Text}” {where}.");

    // What comes before the first kept token is articles and connectives, or a clause that a comma closes.
    private static bool OpensClause(string text, IReadOnlyList<ClaimToken> tokens, int first) =>
        Enumerable.Range(0, first).All(index => IsLight(tokens[index]))
        || text.AsSpan(tokens[first - 1].End, tokens[first].Start - tokens[first - 1].End).IndexOfAny(',', ';', ':') >= 0;

    private static bool ClosesClause(string text, IReadOnlyList<ClaimToken> tokens, int last) =>
        last == tokens.Count - 1
        || text.AsSpan(tokens[last].End, tokens[last + 1].Start - tokens[last].End).IndexOfAny(",;:—(") >= 0;

    // Light words, or an aside between commas or brackets.
    private static bool MayGo(string text, IReadOnlyList<ClaimToken> tokens, int from, int to)
    {
        if (from == to || Enumerable.Range(from, to - from).All(index => IsLight(tokens[index]))) return true;
        var before = text.AsSpan(tokens[from - 1].End, tokens[from].Start - tokens[from - 1].End);
        var after = text.AsSpan(tokens[to - 1].End, tokens[to].Start - tokens[to - 1].End);
        return before.IndexOfAny(",(—") >= 0 && after.IndexOfAny(",)—") >= 0
            && !Enumerable.Range(from, to - from).Any(index => SenseWords.TryGetKind(tokens[index].Text, out _));
    }

    // Leaving these out changes no claim: articles, and adverbs that join or colour.
    private static bool IsLight(ClaimToken token) =>
        IsArticle(token) || token.Text.ToLowerInvariant() is "therefore" or "however" or "moreover" or "thus" or "hence"
            or "also" or "instead" or "then" or "indeed" or "just" or "very" or "quite" or "still" or "too"
        || token.Kind == ClaimTokenKind.Content && token.Text.EndsWith("ly", StringComparison.Ordinal)
            && !SenseWords.TryGetKind(token.Text, out _);

    private static bool IsArticle(ClaimToken token) =>
        token.Kind == ClaimTokenKind.Function && token.Key is "a" or "an" or "the";

    private static int Find(IReadOnlyList<ClaimToken> tokens, ClaimToken wanted, int from)
    {
        for (var i = from; i < tokens.Count; i++)
            if (tokens[i].Key == wanted.Key || tokens[i].Text.Equals(wanted.Text, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}
