namespace AnswerEngine.Verification;

/// <summary>Finds the tokens of the evidence that a claim's tokens were taken from.</summary>
internal static class ClaimAlignment
{
    /// <summary>
    /// The leftmost alignment, or the rightmost where only that one leaves out nothing that must stay: "Because the judge
    /// was slow, the judge was replaced." holds "the judge was" twice.
    /// </summary>
    public static IReadOnlyList<int> Of(string text, IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        var leftmost = Leftmost(claim, evidence);
        if (leftmost.Count < claim.Count || Omissions.Fault(text, evidence, leftmost) is null) return leftmost;
        var rightmost = Rightmost(claim, evidence);
        return Omissions.Fault(text, evidence, rightmost) is null ? rightmost : leftmost;
    }

    /// <summary>Whether a token of the claim is that token of the evidence: but for its place, letter by letter.</summary>
    public static bool IsSame(IReadOnlyList<ClaimToken> claim, int i, IReadOnlyList<ClaimToken> evidence, int j)
    {
        var (mine, other) = (claim[i].Text, evidence[j].Text);
        return mine == other
            || IsSameNumber(claim[i], evidence[j])
            || (i == 0 || j == 0) && char.ToUpperInvariant(mine[0]) == char.ToUpperInvariant(other[0]) && mine[1..] == other[1..];
    }

    // "seven years" and "7 years" are the same; "10m" and "10M" are not.
    private static bool IsSameNumber(ClaimToken mine, ClaimToken other) =>
        mine.Kind == ClaimTokenKind.Number && other.Kind == ClaimTokenKind.Number && mine.Key == other.Key
        && Capitals(mine) == Capitals(other);

    private static int Capitals(ClaimToken number) =>
        char.IsDigit(number.Text[0]) ? number.Text.Count(char.IsUpper) : 0;

    private static List<int> Leftmost(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        var kept = new List<int>();
        for (var i = 0; i < claim.Count; i++)
            for (var j = kept.Count == 0 ? 0 : kept[^1] + 1; j < evidence.Count; j++)
            {
                if (!IsSame(claim, i, evidence, j)) continue;
                kept.Add(j);
                break;
            }

        return kept;
    }

    // Asked only where the leftmost alignment is complete, and so this one is.
    private static List<int> Rightmost(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        var kept = new List<int>();
        var j = evidence.Count - 1;
        for (var i = claim.Count - 1; i >= 0; i--, j--)
        {
            while (!IsSame(claim, i, evidence, j)) j--;
            kept.Insert(0, j);
        }

        return kept;
    }
}
