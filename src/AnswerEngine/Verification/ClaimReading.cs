using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>A claim in an order that its evidence may have.</summary>
/// <param name="Tokens">The claim's tokens in that order.</param>
/// <param name="Moved">Ordinals, among these, of a phrase that was moved; empty for none.</param>
/// <param name="Verb">Ordinal of a verb that was turned to the other voice; -1 for none.</param>
/// <param name="Auxiliary">The form of "to be" that went with its participle; empty where the participle is the evidence's.</param>
internal sealed record ClaimReading(IReadOnlyList<ClaimToken> Tokens, IReadOnlyList<int> Moved, int Verb = -1, string Auxiliary = "")
{
    // A phrase that one of these opens says when, where or on what condition, and may stand before or behind its clause.
    private static readonly FrozenSet<string> Openers = (
        "for in with if after before wherever where when whenever once on at during because since although though while "
        + "according under within without until unless despite as by through to from across throughout between among like early late beside").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The longest sentence whose every order is tried.
    private const int Longest = 60;

    /// <summary>Whether what was moved may stand anywhere in its clause: an adverb, or the other part of a pair.</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether the claim says in the passive, without an agent, what the evidence says of one.</summary>
    public bool IsAgentless { get; init; }

    /// <summary>The claim as it stands, then turned in every way that leaves its sense, then each of these with one phrase moved.</summary>
    public static IEnumerable<ClaimReading> AllOf(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        var plain = new ClaimReading(claim, []);
        yield return plain;
        if (claim.Count > Longest || claim.Count(token => !evidence.Any(other => other.Key == token.Key)) > 8) yield break;
        ClaimReading[] said = [plain, .. ReportedReadings.Of(plain, evidence)];
        ClaimReading[] turned = [.. said, .. said.SelectMany(reading => VoiceReadings.Of(reading, evidence)), .. PossessiveReadings.Of(plain, evidence)];
        foreach (var reading in turned)
        {
            if (reading != plain) yield return reading;
            foreach (var moved in reading.WithPhraseMoved()) yield return moved;
        }

        foreach (var swapped in PairReadings.Of(plain).Concat(CopulaReadings.Of(plain)).Concat(CompoundReadings.Of(plain))) yield return swapped;
        foreach (var reading in turned)
            foreach (var moved in reading.WithAdverbMoved(evidence)) yield return moved;
    }

    /// <summary>Whether a verb of the evidence is the other voice of the verb that was turned.</summary>
    public bool AgreesWithVerb(ClaimToken other)
    {
        var (mine, theirs) = (WordMatches.Lower(Tokens[Verb]), WordMatches.Lower(other));
        return Auxiliary switch
        {
            "" => OpenWords.IsVoiceOf(theirs, mine, WordForm.Past, WordForm.Base, WordForm.Plural),
            "was" or "were" => OpenWords.IsVoiceOf(mine, theirs, WordForm.Past),
            "is" or "are" => OpenWords.IsVoiceOf(mine, theirs, WordForm.Base, WordForm.Plural),
            "been" => OpenWords.IsVoiceOf(mine, theirs, WordForm.Participle),
            _ => OpenWords.IsVoiceOf(mine, theirs, WordForm.Base),
        };
    }

    /// <summary>The reading with the tokens at <paramref name="from"/> set before the one that was at <paramref name="to"/>.</summary>
    public ClaimReading Moving(int from, int length, int to)
    {
        var rest = Enumerable.Range(0, Tokens.Count).Where(index => index < from || index >= from + length).ToList();
        var place = to > from ? to - length : to;
        rest.InsertRange(place, Enumerable.Range(from, length));
        return this with { Tokens = [.. rest.Select(index => Tokens[index])], Moved = [.. Enumerable.Range(place, length)], Verb = Verb < 0 ? -1 : rest.IndexOf(Verb) };
    }

    /// <summary>Whether a token opens a phrase that may stand before or behind its clause.</summary>
    public static bool IsOpener(ClaimToken token) => Openers.Contains(token.Text);

    private IEnumerable<ClaimReading> WithPhraseMoved()
    {
        var count = Tokens.Count;
        if (Openers.Contains(Tokens[0].Text))
            for (var length = 2; length < count - 1; length++)
                for (var to = length + 1; to <= count; to++)
                    yield return Moving(0, length, to);
        for (var from = 2; from < count - 1; from++)
            if (Openers.Contains(Tokens[from].Text))
                for (var to = 0; to < from; to++)
                    yield return Moving(from, count - from, to);
        for (var from = 2; from < count - 2; from++)
            if (Openers.Contains(Tokens[from].Text))
                for (var end = from + 2; end < count; end++)
                    if (Tokens[end].Start - Tokens[end - 1].End > 1) yield return Moving(from, end - from, 0);
    }

    // What a negation or another word of sense governs, an adverb may not leave: "did not quickly agree".
    private IEnumerable<ClaimReading> WithAdverbMoved(IReadOnlyList<ClaimToken> evidence)
    {
        if (evidence.Any(token => SenseChecks.TryGetKind(token.Text, out var kind) && kind is SenseKind.Negation or SenseKind.Quantity)) yield break;
        for (var from = 0; from < Tokens.Count; from++)
            if (IsAdverb(Tokens[from]))
                for (var to = 0; to <= Tokens.Count; to++)
                    if (to < from || to > from + 1) yield return Moving(from, 1, to) with { IsFree = true };
    }

    private static bool IsAdverb(ClaimToken token) =>
        !SenseChecks.TryGetKind(token.Text, out _)
        && (token.Kind == ClaimTokenKind.Content && token.Text.EndsWith("ly", StringComparison.Ordinal) || token.Text is "also" or "then" or "therefore" or "still" or "later" or "again");
}
