using System.Collections.Immutable;

namespace AnswerEngine.Browser;

/// <summary>
/// The part of a vocabulary that spells given texts, so small that it can be fetched before the first question. A word of
/// these texts is cut by the part as by the whole: the longest entry at each place is one of its pieces, and the part has
/// no entry that the whole lacks. A word that is an entry is its own only piece. Of all other words the part says nothing.
/// </summary>
public sealed record OwnWords
{
    /// <summary>Entries of the vocabulary, by id.</summary>
    public required ImmutableSortedDictionary<int, string> Entries { get; init; }

    /// <summary>Words of the texts that are cut into several pieces, or spelled by none, in ordinal order.</summary>
    public required ImmutableArray<string> Compounds { get; init; }

    /// <summary>Collects the words of texts.</summary>
    /// <param name="table">The tokenizer's table.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="common">Entries with an id below this are taken in whether or not a text holds them: BERT's ids
    /// begin with signs and letters, and go on with words, the commonest first.</param>
    public static OwnWords Of(PackedQueryTable table, IEnumerable<string> texts, int common)
    {
        var tokenizer = table.Tokenizer;
        var spelling = tokenizer.Vocabulary.ToDictionary(entry => entry.Value, entry => entry.Key);
        var words = texts.SelectMany(tokenizer.Words).DistinctBy(word => word.Word).ToArray();
        var ids = words.SelectMany(word => word.Ids).Append(tokenizer.UnknownId)
            .Concat(table.Skipped)
            .Concat(Enumerable.Range(0, Math.Min(common, table.Rows)).Where(id => IsLatinWord(spelling[id])));
        return new OwnWords
        {
            Entries = ids.Distinct().ToImmutableSortedDictionary(id => id, id => spelling[id]),
            Compounds = [.. words.Where(word => word.Ids.Length > 1 || spelling[word.Ids[0]] != word.Word)
                .Select(word => word.Word).Order(StringComparer.Ordinal)],
        };
    }

    private static bool IsLatinWord(string entry) => entry.All(char.IsAsciiLetterLower);
}
