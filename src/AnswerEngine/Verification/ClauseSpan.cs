namespace AnswerEngine.Verification;

/// <summary>
/// The stretch of the evidence that a claim speaks for: from the clause with the first content token that the claim
/// keeps to the clause with the last.
/// </summary>
internal static class ClauseSpan
{
    public static (int From, int To) Of(ClaimAndEvidence pair)
    {
        var kept = pair.Kept;
        if (kept.Count == 0) return (0, pair.Evidence.Length);
        var first = pair.EvidenceTokens[kept[0]];
        var last = pair.EvidenceTokens[kept[^1]];
        return (StartOfClause(pair.Evidence, first.Start), EndOfClause(pair.Evidence, last.End));
    }

    private static int StartOfClause(string text, int index)
    {
        while (index > 0 && !IsBoundary(text, index - 1)) index--;
        return index;
    }

    private static int EndOfClause(string text, int index)
    {
        while (index < text.Length && !IsBoundary(text, index)) index++;
        return index;
    }

    // A comma inside a number (1,350) does not end a clause.
    private static bool IsBoundary(string text, int index) =>
        text[index] is ';' or ':' or '—' or '(' or ')'
        || text[index] == ',' && index + 1 < text.Length && text[index + 1] == ' ';
}
