namespace AnswerEngine.Verification;

/// <summary>How much two sentences have in common to the letter: a changed word leaves the rest as it was, a paraphrase does not.</summary>
internal sealed class SharedWords
{
    // With nine in ten words in common and not in their order, and a fifth still at its end, words only changed places.
    private const double Most = 0.9;
    private const double Some = 0.2;

    /// <summary>Counts what the two share.</summary>
    /// <param name="claim">The claim's tokens.</param>
    /// <param name="evidence">The sentence's.</param>
    public SharedWords(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        var longer = (double)Math.Max(1, Math.Max(claim.Count, evidence.Count));
        var (mine, theirs) = (claim.Select(token => token.Key).ToArray(), evidence.Select(token => token.Key).ToArray());
        Kept = Common(mine, theirs) / longer;
        Ends = EndsOf(mine, theirs) / longer;
        InOrder = CommonSubsequence(mine, theirs) / longer;
        var (ours, others) = (Joints(claim), Joints(evidence));
        Glue = ours.Length + others.Length == 0 ? 1 : 2.0 * Common(ours, others) / (ours.Length + others.Length);
    }

    /// <summary>Tokens in common whatever their order, over the longer of the two, 0 to 1.</summary>
    public double Kept { get; }

    /// <summary>Tokens in common before the first and behind the last that differ, over the longer of the two, 0 to 1.</summary>
    public double Ends { get; }

    /// <summary>The longest common subsequence, over the longer of the two, 0 to 1.</summary>
    public double InOrder { get; }

    /// <summary>Function words in common, whatever their order, of those of both, 0 to 1.</summary>
    public double Glue { get; }

    /// <summary>Whether almost all words are in common, in another order, and an end stays: nothing was said anew.</summary>
    public bool IsExchanged => Kept > Most && InOrder < Most && Ends > Some;

    private static string[] Joints(IReadOnlyList<ClaimToken> tokens) => [.. tokens.Where(token => token.Kind == ClaimTokenKind.Function).Select(token => token.Key)];

    private static int Common(string[] mine, string[] theirs)
    {
        var counts = theirs.CountBy(key => key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return mine.CountBy(key => key, StringComparer.Ordinal).Sum(entry => Math.Min(entry.Value, counts.GetValueOrDefault(entry.Key)));
    }

    private static int EndsOf(string[] mine, string[] theirs)
    {
        var (first, last, most) = (0, 0, Math.Min(mine.Length, theirs.Length));
        while (first < most && mine[first] == theirs[first]) first++;
        while (last < most - first && mine[^(last + 1)] == theirs[^(last + 1)]) last++;
        return first + last;
    }

    private static int CommonSubsequence(string[] mine, string[] theirs)
    {
        var table = new int[mine.Length + 1, theirs.Length + 1];
        for (var i = mine.Length - 1; i >= 0; i--)
            for (var j = theirs.Length - 1; j >= 0; j--)
                table[i, j] = mine[i] == theirs[j] ? 1 + table[i + 1, j + 1] : Math.Max(table[i + 1, j], table[i, j + 1]);
        return table[0, 0];
    }
}
