namespace AnswerEngine.Verification;

/// <summary>Which words of a claim may stand for which words of its evidence, looked up once for all readings.</summary>
internal sealed class WordMatches
{
    /// <summary>Where the tokens stand that a reading puts in: "by" and "was" of a passive.</summary>
    public const int PutIn = int.MaxValue / 2;

    private readonly IReadOnlyList<ClaimToken> claim;
    private readonly IReadOnlyList<ClaimToken> evidence;
    private readonly string[] lower;
    private readonly HashSet<string> keys;
    private readonly HashSet<string> claimKeys;
    private readonly Dictionary<ClaimToken, WordMatch[]> rows = [];

    public WordMatches(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        (this.claim, this.evidence) = (claim, evidence);
        lower = [.. evidence.Select(Lower)];
        keys = evidence.Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
        claimKeys = claim.Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What a token of a claim is to each token of the evidence.</summary>
    public WordMatch[] Of(ClaimToken token)
    {
        if (rows.TryGetValue(token, out var row)) return row;
        return rows[token] = [.. Enumerable.Range(0, evidence.Count).Select(index => Match(token, index))];
    }

    /// <summary>The token's text in lower case, without an 's.</summary>
    public static string Lower(ClaimToken token) => (IsOwner(token) ? token.Text[..^2] : token.Text).ToLowerInvariant();

    private static bool IsOwner(ClaimToken token) => token.Text.EndsWith("'s", StringComparison.Ordinal) || token.Text.EndsWith("’s", StringComparison.Ordinal);

    private WordMatch Match(ClaimToken mine, int index)
    {
        var other = evidence[index];
        if (IsSame(mine, other, index)) return WordMatch.Same;
        if (Refers(mine, other, index)) return WordMatch.Reference;
        var word = Lower(mine);
        var opens = mine.Start == 0 || index == 0;
        if (!opens && !char.IsLower(mine.Text[0])) return WordMatch.None;
        if (WordForms.AreSame(word, lower[index])) return WordMatch.Synonym;
        if (!IsOpen(mine) || !IsOpen(other) || IsOwner(mine) != IsOwner(other)) return WordMatch.None;
        if (word == lower[index] || OpenWords.AreOpposed(word, lower[index])) return WordMatch.None;
        if (OpenWords.AreSynonyms(word, lower[index])) return WordMatch.Synonym;
        if (OpenWords.AreRelated(word, lower[index])) return WordMatch.Related;
        return !IsCounted(index) && IsUnknown(mine, other) ? WordMatch.Open : WordMatch.None;
    }

    private static bool IsSame(ClaimToken mine, ClaimToken other, int index)
    {
        if (mine.Text == other.Text || mine.Text is "a" or "an" && other.Text is "a" or "an") return true;
        if (mine.Kind == ClaimTokenKind.Number && other.Kind == ClaimTokenKind.Number)
            return mine.Key == other.Key && (!char.IsDigit(mine.Text[0]) || mine.Text.Count(char.IsUpper) == other.Text.Count(char.IsUpper));
        return (mine.Start == 0 || index == 0) && mine.Text[1..] == other.Text[1..]
            && char.ToUpperInvariant(mine.Text[0]) == char.ToUpperInvariant(other.Text[0]);
    }

    // A content word that is no name, no number and none of the words that turn a claim into another.
    private static bool IsOpen(ClaimToken token) =>
        token.Kind == ClaimTokenKind.Content && !SenseChecks.TryGetKind(token.Text, out _) && !token.Text.Contains('-', StringComparison.Ordinal)
        && Inflections.Of(Lower(token)).Count > 0;

    // What a number counts is its unit.
    private bool IsCounted(int index) =>
        evidence.Take(index).TakeLast(3).Any(token => token.Kind == ClaimTokenKind.Number);

    // A word that stands elsewhere in the sentence says something of that other place.
    private bool IsUnknown(ClaimToken mine, ClaimToken other) =>
        !keys.Contains(mine.Key) && !claimKeys.Contains(other.Key) && (OpenWords.IsMoreGeneral(Lower(mine), Lower(other)) || OpenWords.AreAkin(Lower(mine), Lower(other)));

    // "his" is "Bakshi's" where no other name comes before it.
    private bool Refers(ClaimToken mine, ClaimToken other, int index)
    {
        if (Pronoun(other.Text) is { } owned && owned == IsOwner(mine)) return IsOnlyName(Lower(mine), evidence.Take(index));
        return Pronoun(mine.Text) is { } claimed && claimed == IsOwner(other) && mine.Start < WordMatches.PutIn
            && IsOnlyName(lower[index], evidence) && IsOnlyName(lower[index], claim.Where(token => token.Start < mine.Start));
    }

    private static bool? Pronoun(string word) => word switch
    {
        "he" or "He" or "him" or "she" or "She" => false,
        "his" or "His" => true,
        _ => null,
    };

    private static bool IsOnlyName(string name, IEnumerable<ClaimToken> tokens)
    {
        var names = tokens.Where(token => char.IsUpper(token.Text[0]) && Lower(token).All(char.IsLetter)
                && token.Kind is ClaimTokenKind.Name or ClaimTokenKind.Content && !WordNet.Contains(Lower(token)))
            .Select(Lower).ToHashSet(StringComparer.Ordinal);
        return names.Count == 1 && names.Contains(name);
    }
}
