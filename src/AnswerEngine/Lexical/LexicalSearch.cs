using AnswerEngine.Indexing;

namespace AnswerEngine.Lexical;

/// <summary>
/// BM25 with the places of words, for a search page: phrases must occur, word for word, and the last word may be unfinished.
/// </summary>
/// <remarks>
/// Without phrases and prefix the ranking is <see cref="Bm25Index"/>'s. Words that begin with the prefix count as one
/// term, which is as frequent as all of them together; so "measur" finds "measured" before "measurement" is typed.
/// </remarks>
public sealed class LexicalSearch
{
    private readonly Bm25Index ranking;
    private readonly Dictionary<string, Dictionary<int, List<int>>> places = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> terms = new(StringComparer.Ordinal);
    private readonly string[] forms;

    /// <summary>Indexes the texts of passages.</summary>
    public LexicalSearch(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        ranking = new Bm25Index(all);
        for (var ordinal = 0; ordinal < all.Length; ordinal++) Add(all[ordinal], ordinal);
        forms = [.. terms.Keys];
    }

    /// <summary>Number of passages.</summary>
    public int Count => ranking.Count;

    /// <summary>The best passages for what was typed, best first; equal scores in the order of the passages.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="limit">Most passages to return, at least 1.</param>
    /// <returns>Passages that hold every phrase and, unless there is one, a word of the query.</returns>
    public IReadOnlyList<ScoredPassage> Search(TypedQuery query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (Count == 0) return [];
        var found = ranking.Search(Wanted(query), Count);
        if (query.Phrases.IsEmpty) return [.. found.Take(limit)];
        var scores = found.ToDictionary(passage => passage.Ordinal, passage => passage.Score);
        return ScoredPassage.Best(
            Holders(query).Select(ordinal => new ScoredPassage(ordinal, scores.GetValueOrDefault(ordinal))), limit);
    }

    /// <summary>The passages that hold every phrase of a query, in order; all of them where it has none.</summary>
    public IReadOnlyList<int> Holders(TypedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return [.. Enumerable.Range(0, Count).Where(ordinal => query.Phrases.All(phrase => Holds(ordinal, phrase)))];
    }

    private void Add(string text, int ordinal)
    {
        foreach (var word in TextAnalyzer.Words(text))
        {
            if (!places.TryGetValue(word.Term, out var passages)) places[word.Term] = passages = [];
            if (!passages.TryGetValue(ordinal, out var list)) passages[ordinal] = list = [];
            list.Add(word.Position);
            if (!StopWords.Contains(word.Form)) terms[word.Form] = word.Term;
        }
    }

    private IEnumerable<IReadOnlyList<string>> Wanted(TypedQuery query)
    {
        var whole = TextAnalyzer.Terms($"{query.Words} {string.Join(' ', query.Phrases)}").Select(term => new[] { term });
        return query.Prefix.Length == 0 ? whole : whole.Append([.. Beginning(query.Prefix)]);
    }

    // The terms of the words that begin with the prefix; the prefix may be a whole word in a form that no passage holds.
    private IEnumerable<string> Beginning(string prefix)
    {
        var typed = TextAnalyzer.Words(prefix).Select(word => word.Form).FirstOrDefault(prefix);
        var first = Array.BinarySearch(forms, typed, StringComparer.Ordinal);
        return forms.Skip(first < 0 ? ~first : first)
            .TakeWhile(form => form.StartsWith(typed, StringComparison.Ordinal))
            .Select(form => terms[form])
            .Concat(TextAnalyzer.Terms(prefix))
            .Distinct(StringComparer.Ordinal);
    }

    private bool Holds(int ordinal, string phrase)
    {
        var words = TextAnalyzer.Words(phrase).DistinctBy(word => word.Position).ToArray();
        return words.Length == 0 || Places(words[0].Term, ordinal).Any(start =>
            words.All(word => Places(word.Term, ordinal).Contains(start + word.Position)));
    }

    private List<int> Places(string term, int ordinal) =>
        places.TryGetValue(term, out var passages) && passages.TryGetValue(ordinal, out var list) ? list : [];
}
