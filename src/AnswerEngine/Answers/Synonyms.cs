using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>Words that may mean the same, by the lexicon that the verifier brings.</summary>
internal static class Synonyms
{
    // Senses of a word that count, the most frequent first: rarer ones tie words that have nothing to do with each other.
    private const int Senses = 3;

    /// <summary>Whether two words, in any form, are the same word, synonyms, or derived one from the other.</summary>
    public static bool Are(string one, string other) => Lemmas(one).Any(mine => Lemmas(other).Any(theirs => AreLemmas(mine, theirs)));

    private static bool AreLemmas(string one, string other) =>
        one == other || Thesaurus.AreSame(one, other) || Thesaurus.AreOneDeed(one, other)
        || WordNet.AreSynonyms(one, other, Senses) || WordNet.AreDerived(one, other);

    private static IEnumerable<string> Lemmas(string word)
    {
        var lower = word.ToLowerInvariant();
        return Inflections.Of(lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal) ? lower[..^2] : lower)
            .Select(form => form.Lemma);
    }
}
