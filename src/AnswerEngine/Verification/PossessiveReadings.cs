namespace AnswerEngine.Verification;

/// <summary>"Bakshi's view of the judge" is "the view of Bakshi": a claim with an owner set behind what is owned, or before it.</summary>
internal static class PossessiveReadings
{
    private const int Longest = 5;

    /// <summary>Every way to set one owner elsewhere that the evidence may have.</summary>
    public static IEnumerable<ClaimReading> Of(ClaimReading plain, IReadOnlyList<ClaimToken> evidence) => Behind(plain.Tokens, plain).Concat(Before(plain.Tokens, plain, evidence));

    // "[the] X's Y" is "the Y of [the] X".
    private static IEnumerable<ClaimReading> Behind(IReadOnlyList<ClaimToken> claim, ClaimReading plain)
    {
        ClaimToken[] put = [Put("the", 0), Put("of", 1)];
        for (var at = 0; at < claim.Count - 1; at++)
        {
            if (!claim[at].Text.EndsWith("'s", StringComparison.Ordinal)) continue;
            var owner = claim[at] with { Text = claim[at].Text[..^2] };
            for (var first = at; first >= Math.Max(0, at - 3); first--)
                for (var end = at + 2; end <= Math.Min(claim.Count, at + Longest); end++)
                    foreach (var article in new[] { put[..1], [] })
                        yield return plain with { Tokens = [.. claim.Take(first), .. article, .. claim.Take(end).Skip(at + 1), put[1], .. claim.Take(at).Skip(first), owner, .. claim.Skip(end)] };
        }
    }

    // "the Y of [the] X" is "[the] X's Y".
    private static IEnumerable<ClaimReading> Before(IReadOnlyList<ClaimToken> claim, ClaimReading plain, IReadOnlyList<ClaimToken> evidence)
    {
        foreach (var owner in evidence.Where(token => token.Text.EndsWith("'s", StringComparison.Ordinal)))
            for (var of = 1; of < claim.Count - 1; of++)
            {
                if (claim[of].Text != "of") continue;
                for (var first = of - 1; first >= Math.Max(0, of - Longest); first--)
                    for (var end = of + 2; end <= Math.Min(claim.Count, of + 4); end++)
                    {
                        var skip = claim[first].Text is "the" or "The" ? 1 : 0;
                        if (claim[end - 1].Text != owner.Text[..^2]) continue;
                        var owned = claim[end - 1] with { Text = owner.Text };
                        yield return plain with { Tokens = [.. claim.Take(first), .. claim.Take(end - 1).Skip(of + 1), owned, .. claim.Take(of).Skip(first + skip), .. claim.Skip(end)] };
                    }
            }
    }

    private static ClaimToken Put(string word, int number) => new(ClaimTokenKind.Function, word, word, WordMatches.PutIn + number);
}
