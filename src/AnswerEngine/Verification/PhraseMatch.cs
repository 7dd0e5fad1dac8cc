namespace AnswerEngine.Verification;

/// <summary>A phrase of the claim that says the same as a phrase of the evidence.</summary>
/// <param name="First">Ordinal of its first token among the claim's.</param>
/// <param name="Length">How many tokens of the claim.</param>
/// <param name="Place">Ordinal of the first token of the evidence.</param>
/// <param name="Count">How many tokens of the evidence.</param>
internal readonly record struct PhraseMatch(int First, int Length, int Place, int Count)
{
    private const int Longest = 5;

    /// <summary>All of them, by the place of the claim's first token in its text.</summary>
    public static Dictionary<int, List<PhraseMatch>> All(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        var found = new Dictionary<int, List<PhraseMatch>>();
        var proven = Spans(evidence).ToArray();
        foreach (var (first, length, words) in Spans(claim))
            foreach (var (place, count, others) in proven)
                if (WordForms.ArePhrases(words, others) || IsOneByOne(words, others) || IsOneByOne(others, words) || IsDegree(words, others) || IsDegree(others, words))
                    (found.TryGetValue(claim[first].Start, out var list) ? list : found[claim[first].Start] = []).Add(new PhraseMatch(first, length, place, count));
        return found;
    }

    /// <summary>Whether the phrase stands together at a place of a reading.</summary>
    public bool Stands(IReadOnlyList<ClaimToken> reading, IReadOnlyList<ClaimToken> claim, int at)
    {
        if (at + Length > reading.Count) return false;
        for (var i = 0; i < Length; i++)
            if (reading[at + i].Start != claim[First + i].Start) return false;
        return true;
    }

    private static IEnumerable<(int First, int Length, string Words)> Spans(IReadOnlyList<ClaimToken> tokens)
    {
        for (var first = 0; first < tokens.Count; first++)
            for (var length = 1; length <= Longest && first + length <= tokens.Count; length++)
            {
                var words = string.Join(' ', tokens.Skip(first).Take(length).Select(token => token.Text.ToLowerInvariant()));
                if (WordForms.IsPhrase(words) || length is 1 or 2 or 3 or 5) yield return (first, length, words);
            }
    }

    // "the hardest" is "the most difficult".
    private static bool IsDegree(string one, string other)
    {
        if (one.Contains(' ', StringComparison.Ordinal) || other.Split(' ') is not [var degree, var adjective]) return false;
        if (!(degree == "most" && one.EndsWith("est", StringComparison.Ordinal) || degree == "more" && one.EndsWith("er", StringComparison.Ordinal))) return false;
        var bare = one[..^(degree == "most" ? 3 : 2)];
        string[] stems = [bare, bare + "e", bare.EndsWith('i') ? bare[..^1] + "y" : bare, bare.Length > 2 && bare[^1] == bare[^2] ? bare[..^1] : bare];
        return stems.Any(stem => stem == adjective || WordForms.AreSame(stem, adjective) || Thesaurus.AreSame(stem, adjective) || WordNet.AreSynonyms(stem, adjective, 4, "a"));
    }

    // "chapter by chapter" is "one chapter at a time".
    private static bool IsOneByOne(string one, string other)
    {
        var (mine, theirs) = (one.Split(' '), other.Split(' '));
        return mine is [var item, "by", var again] && item == again && theirs is ["one", var what, "at", "a", "time"] && what == item;
    }
}
