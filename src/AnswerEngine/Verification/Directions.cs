using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>Which way a preposition leads: "from A to B" is not "from B to A", whatever the order.</summary>
internal static class Directions
{
    // As far before a word its preposition may stand.
    private const int Reach = 5;

    private static readonly FrozenSet<string> Prepositions = (
        "of in on at by for from to into onto with within about between among across over under before after through during than as because if when until without toward towards against"
        ).Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Determiners = (
        "a an the his her its their this that these those my our each every no some any such one two three four five six").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Auxiliaries = "to would will can could may might must shall should not n't".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words of the claim stand behind a preposition that leads the other way in the sentence.</summary>
    /// <param name="claim">The claim's tokens.</param>
    /// <param name="evidence">The sentence's tokens.</param>
    /// <param name="links">The links between them.</param>
    public static int Turned(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence, WordLinks links) =>
        links.Content.Count(i => links.Targets[i] >= 0 && AreContrary(Before(claim, i), Before(evidence, links.Targets[i])));

    private static bool AreContrary(string one, string other) => (one, other) switch
    {
        ("", _) or (_, "") => false,
        ("from", "to" or "into") or ("to" or "into", "from") or ("before", "after") or ("after", "before") => true,
        ("into", not "into") => true,
        (not ("into" or "to"), "into") => true,
        _ => false,
    };

    // A verb in between takes the word for itself.
    private static string Before(IReadOnlyList<ClaimToken> tokens, int at)
    {
        for (var k = at - 1; k >= Math.Max(0, at - Reach); k--)
        {
            var word = tokens[k].Text.ToLowerInvariant();
            if (Prepositions.Contains(word)) return word;
            if (k < at - 1 && IsVerb(tokens, k)) return "";
        }

        return "";
    }

    private static bool IsVerb(IReadOnlyList<ClaimToken> tokens, int at)
    {
        if (tokens[at].Kind != ClaimTokenKind.Content) return false;
        var word = WordMatches.Lower(tokens[at]);
        if (!FreeWords.Lemmas(word).Any(lemma => WordNet.IsPart(lemma, 'v'))) return false;
        var before = at > 0 ? tokens[at - 1].Text.ToLowerInvariant() : "";
        if (Determiners.Contains(before) || before.EndsWith("'s", StringComparison.Ordinal)) return false;
        var forms = Inflections.Of(word);
        return forms.Any(form => form.Form is WordForm.Past or WordForm.Participle or WordForm.Plural) || Auxiliaries.Contains(before)
            || forms.Any(form => form.Form == WordForm.Base) && !FreeWords.Lemmas(word).Any(lemma => WordNet.IsPart(lemma, 'n'));
    }
}
