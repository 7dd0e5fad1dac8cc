namespace AnswerEngine.Verification;

/// <summary>Which word of a sentence each content word of a claim says again, one to one, whatever the order.</summary>
internal sealed class WordLinks
{
    private readonly IReadOnlyList<ClaimToken> claim;
    private readonly IReadOnlyList<ClaimToken> evidence;

    /// <summary>Links the strongest ties first; among equals, those whose words are most alike in their contexts.</summary>
    /// <param name="claim">The claim's tokens.</param>
    /// <param name="evidence">The sentence's.</param>
    /// <param name="likeness">Similarity of a token of the claim to one of the sentence, in context, -1 to 1, <c>[claim, evidence]</c>.</param>
    public WordLinks(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence, double[,] likeness)
    {
        (this.claim, this.evidence) = (claim, evidence);
        Targets = [.. Enumerable.Repeat(-1, claim.Count)];
        Ties = new double[claim.Count];
        var references = new WordMatches(claim, evidence);
        var pairs = from i in Enumerable.Range(0, claim.Count)
                    where IsContent(claim[i])
                    from j in Enumerable.Range(0, evidence.Count)
                    let tie = Tie(i, j, references)
                    where tie > 0
                    orderby tie + likeness[i, j] descending, Math.Abs(i - j), i, j
                    select (i, j, tie);
        var used = new bool[evidence.Count];
        foreach (var (i, j, tie) in pairs)
        {
            if (Targets[i] >= 0 || used[j]) continue;
            (Targets[i], Ties[i], used[j]) = (j, tie, true);
        }
    }

    /// <summary>For each token of the claim the ordinal of the token that it says again, or -1.</summary>
    public int[] Targets { get; }

    /// <summary>How strong each of these is: see <see cref="FreeWords"/>.</summary>
    public double[] Ties { get; }

    /// <summary>Ordinals of the claim's content words.</summary>
    public IEnumerable<int> Content => Enumerable.Range(0, claim.Count).Where(i => IsContent(claim[i]));

    /// <summary>Ordinals of those that the sentence has no word for.</summary>
    public IEnumerable<int> Own => Content.Where(i => Targets[i] < 0);

    /// <summary>Ordinals of the sentence's content words that the claim has no word for.</summary>
    public IEnumerable<int> LeftOut => Enumerable.Range(0, evidence.Count).Where(j => IsContent(evidence[j]) && !Targets.Contains(j));

    /// <summary>Whether a token says something: no function word, no word of <see cref="SenseClasses"/>, not "one" or "first" by itself.</summary>
    public static bool IsContent(ClaimToken token)
    {
        if (token.Kind is ClaimTokenKind.Url or ClaimTokenKind.Name) return true;
        var word = WordMatches.Lower(token);
        return token.Kind != ClaimTokenKind.Function && word != "one" && !FreeWords.IsLight(word) && !SenseClasses.Holds(word);
    }

    private double Tie(int i, int j, WordMatches references)
    {
        var (mine, other) = (claim[i], evidence[j]);
        if (mine.Kind == ClaimTokenKind.Number || other.Kind == ClaimTokenKind.Number)
            return mine.Kind == other.Kind && mine.Key == other.Key ? FreeWords.Same : 0;
        var (word, theirs) = (WordMatches.Lower(mine), WordMatches.Lower(other));
        if (mine.Kind != ClaimTokenKind.Content && i > 0 || other.Kind != ClaimTokenKind.Content && j > 0)
            return word == theirs ? FreeWords.Same : mine.Kind == ClaimTokenKind.Name && references.Of(mine)[j] == WordMatch.Reference ? FreeWords.Synonym : 0;
        if (references.Of(mine)[j] == WordMatch.Reference) return FreeWords.Synonym;
        return mine.Key == other.Key && IsContent(other) ? FreeWords.Same : IsContent(other) ? FreeWords.Tie(word, theirs) : 0;
    }
}
