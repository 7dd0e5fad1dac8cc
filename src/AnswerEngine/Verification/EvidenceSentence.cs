namespace AnswerEngine.Verification;

/// <summary>A sentence of the evidence, as far as it tells what may be left out of it.</summary>
internal sealed class EvidenceSentence(string text, IReadOnlyList<ClaimToken> tokens, IReadOnlyList<int> kept)
{
    private readonly HashSet<int> remain = [.. kept];

    public int Count => tokens.Count;

    public ClaimToken this[int index] => tokens[index];

    /// <summary>What stands before a token, since the one before it.</summary>
    public string Gap(int index) => text[(index == 0 ? 0 : tokens[index - 1].End)..tokens[index].Start];

    /// <summary>Whether the claim keeps a token.</summary>
    public bool IsKept(int index) => remain.Contains(index);

    /// <summary>Whether a token follows the one before it with a space and nothing else.</summary>
    public bool IsPlain(int index) => Gap(index) == " ";

    /// <summary>Whether a word before the stretch, or a negation in its clause, makes that less said there can be more claimed.</summary>
    public bool IsLimited(int from, int to)
    {
        for (var index = 0; index < from; index++)
            if (OmissibleWords.Limits(tokens[index].Text) || OmissibleWords.TurnsAway(tokens[index].Text) || IsNegation(index)) return true;
        for (var index = to; index < tokens.Count && !(index > to && Gap(index).Contains(',')); index++)
            if (IsNegation(index)) return true;
        return false;
    }

    /// <summary>Whether the stretch holds a word that turns a claim into another.</summary>
    public bool HoldsSense(int from, int to) =>
        Enumerable.Range(from, to - from).Any(index => SenseChecks.TryGetKind(tokens[index].Text, out _) || OmissibleWords.OpensCondition(tokens[index].Text));

    /// <summary>Whether the stretch holds a hedge or an attitude.</summary>
    public bool HoldsModality(int from, int to) =>
        Enumerable.Range(from, to - from).Any(index => SenseChecks.TryGetKind(tokens[index].Text, out var kind) && kind == SenseKind.Modality);

    /// <summary>Whether a verb before the token speaks of what has happened.</summary>
    public bool HasHappened(int before) =>
        Enumerable.Range(1, Math.Max(0, before - 1)).Any(index => tokens[index].Text is "was" or "were" or "did" or "had"
            || tokens[index].Kind == ClaimTokenKind.Content && tokens[index].Start > 0 && OpenWords.IsPast(WordMatches.Lower(tokens[index])));

    /// <summary>Whether no other token of the sentence has the stem of this one.</summary>
    public bool IsAlone(int index) => tokens.Count(token => token.Key == tokens[index].Key) == 1;

    private bool IsNegation(int index) => SenseChecks.TryGetKind(tokens[index].Text, out var kind) && kind == SenseKind.Negation;
}
