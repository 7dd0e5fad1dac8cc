namespace AnswerEngine.Verification;

/// <summary>Leads a word back to the words that it may be a form of.</summary>
internal static class Inflections
{
    /// <summary>Every lemma that the word may be a form of, each with that form; those alone that <see cref="WordNet"/> knows.</summary>
    /// <param name="word">A word, in lower case.</param>
    public static IReadOnlyList<(string Lemma, WordForm Form)> Of(string word)
    {
        var found = new List<(string, WordForm)>();
        if (WordNet.Contains(word)) found.Add((word, WordForm.Base));
        if (IrregularForms.Lemmas.TryGetValue(word, out var irregular)) found.AddRange(irregular);
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) Add(found, Plurals(word), WordForm.Plural);
        if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            Add(found, Bare(word[..^2]), WordForm.Past);
            Add(found, Bare(word[..^2]), WordForm.Participle);
        }

        if (word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal)) Add(found, Bare(word[..^3]), WordForm.Gerund);
        return found;
    }

    /// <summary>Whether one form may stand where the other stood; a spelling does not always tell a past tense from a participle.</summary>
    public static bool Agree(WordForm one, WordForm other) =>
        one == other || one is WordForm.Past or WordForm.Participle && other is WordForm.Past or WordForm.Participle;

    private static void Add(List<(string, WordForm)> found, IEnumerable<string> lemmas, WordForm form)
    {
        foreach (var lemma in lemmas.Where(WordNet.Contains).Take(1)) found.Add((lemma, form));
    }

    private static IEnumerable<string> Plurals(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal)) yield return word[..^3] + "y";
        yield return word[..^1];
        if (word.EndsWith("es", StringComparison.Ordinal)) yield return word[..^2];
    }

    // "mak" of "making" is make, "stopp" is stop, "carri" is carry.
    private static IEnumerable<string> Bare(string stem)
    {
        if (stem.Length < 2) yield break;
        if (stem.EndsWith('i')) yield return stem[..^1] + "y";
        if (stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l')) yield return stem[..^1];
        yield return stem + "e";
        yield return stem;
        if (stem[^1] == stem[^2]) yield return stem[..^1];
    }
}
