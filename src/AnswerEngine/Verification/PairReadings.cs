namespace AnswerEngine.Verification;

/// <summary>"BM25 and ColBERT" is "ColBERT and BM25": the order of a pair of things carries no claim.</summary>
internal static class PairReadings
{
    private const int Longest = 5;

    /// <summary>The claim with the two sides of one "and" or "or" swapped.</summary>
    public static IEnumerable<ClaimReading> Of(ClaimReading plain)
    {
        var claim = plain.Tokens;
        for (var and = 1; and < claim.Count - 1; and++)
        {
            if (claim[and].Text is not ("and" or "or")) continue;
            for (var first = and - 1; first >= Math.Max(0, and - Longest) && IsPart(claim[first]); first--)
            {
                var stative = IsState(claim[first]) && IsState(claim[and + 1]);
                if (!stative && first > 0 && !MayStandBefore(claim[first - 1])) continue;
                for (var end = and + 2; end <= Math.Min(claim.Count, and + 1 + Longest) && IsPart(claim[end - 1]); end++)
                    if (end == claim.Count || claim[end].Kind == ClaimTokenKind.Function || claim[end].Start - claim[end - 1].End > 1)
                        yield return Swapped(plain, first, and, end);
            }
        }
    }

    private static ClaimReading Swapped(ClaimReading plain, int first, int and, int end)
    {
        var claim = plain.Tokens;
        ClaimToken[] tokens = [.. claim.Take(first), .. claim.Take(end).Skip(and + 1), claim[and], .. claim.Take(and).Skip(first), .. claim.Skip(end)];
        return plain with { Tokens = tokens, Moved = [.. Enumerable.Range(first, end - first)], IsFree = true };
    }

    // What stands before a pair must belong to both, as a verb or a preposition does and an adjective need not.
    private static bool MayStandBefore(ClaimToken token) =>
        token.Kind == ClaimTokenKind.Function && token.Key is not ("a" or "an" or "the" or "of") || OpenWords.IsPast(WordMatches.Lower(token));

    // "has a function and is open": what is so at once may be said in any order.
    private static bool IsState(ClaimToken token) => token.Text is "is" or "are" or "has" or "have";

    private static bool IsPart(ClaimToken token) =>
        IsState(token) || token.Kind is ClaimTokenKind.Name or ClaimTokenKind.Number || token.Key is "a" or "an" or "the" or "of"
        || token.Kind is ClaimTokenKind.Name || token.Kind == ClaimTokenKind.Content && !SenseChecks.TryGetKind(token.Text, out _) && !OpenWords.IsPast(WordMatches.Lower(token));
}
