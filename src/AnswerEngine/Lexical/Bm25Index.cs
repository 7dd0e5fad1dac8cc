using AnswerEngine.Indexing;

namespace AnswerEngine.Lexical;

/// <summary>Ranks passages by the terms that they share with a query: rare terms, and repeated ones, count for more.</summary>
/// <remarks>
/// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), equation 3.15, with the
/// inverse document frequency ln(1 + (N - n + .5) / (n + .5)), which is never negative.
/// </remarks>
public sealed class Bm25Index
{
    // How soon repetitions stop to count, and how much a long passage is held against its terms: both within the ranges
    // that the survey recommends (1.2 to 2, .5 to .8), and what the retrieval figures were measured with.
    private const double K1 = 1.2;
    private const double B = .75;

    private readonly Dictionary<string, List<(int Ordinal, int Frequency)>> postings = new(StringComparer.Ordinal);
    private readonly int[] lengths;
    private readonly double meanLength;

    /// <summary>Indexes the texts of passages.</summary>
    public Bm25Index(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        lengths = [.. texts.Select(Add)];
        meanLength = lengths.Length == 0 ? 0 : lengths.Average();
    }

    /// <summary>Number of passages.</summary>
    public int Count => lengths.Length;

    /// <summary>How much a term's presence tells, 0 or more: the rarer the more; highest for one that no passage holds.</summary>
    public double InverseDocumentFrequency(string term) => Rarity(postings.TryGetValue(term, out var list) ? list.Count : 0);

    /// <summary>
    /// What no passage's score can exceed: every term of the query in it, endlessly often. Terms that no passage holds
    /// count too, so that a score beside its bound says how much of the query was found.
    /// </summary>
    public double Bound(string query) => (K1 + 1) * TextAnalyzer.Terms(query).Sum(InverseDocumentFrequency);

    /// <summary>The best passages for a query, best first; equal scores in the order of the passages.</summary>
    /// <param name="query">The query's text, analysed as the passages were.</param>
    /// <param name="limit">Most passages to return, at least 1.</param>
    /// <returns>Passages that share a term with the query: none where none does.</returns>
    public IReadOnlyList<ScoredPassage> Search(string query, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var scores = new Dictionary<int, double>();
        foreach (var term in TextAnalyzer.Terms(query).Where(postings.ContainsKey))
        {
            var weight = InverseDocumentFrequency(term);
            foreach (var (ordinal, frequency) in postings[term])
            {
                scores[ordinal] = scores.GetValueOrDefault(ordinal) + (weight * Saturated(frequency, lengths[ordinal]));
            }
        }

        return ScoredPassage.Best(scores.Select(score => new ScoredPassage(score.Key, score.Value)), limit);
    }

    /// <summary>The best passages for terms of which some stand for one another.</summary>
    /// <param name="terms">What is looked for: each a list of terms, any of which counts as the same term.</param>
    /// <param name="limit">Most passages to return, at least 1.</param>
    /// <returns>With lists of one term each, what <see cref="Search(string, int)"/> returns for them.</returns>
    internal IReadOnlyList<ScoredPassage> Search(IEnumerable<IReadOnlyList<string>> terms, int limit)
    {
        var scores = new Dictionary<int, double>();
        foreach (var alike in terms)
        {
            var holders = alike.Where(postings.ContainsKey).SelectMany(term => postings[term])
                .GroupBy(posting => posting.Ordinal, posting => posting.Frequency).ToList();
            var weight = Rarity(holders.Count);
            foreach (var holder in holders)
                scores[holder.Key] = scores.GetValueOrDefault(holder.Key) + (weight * Saturated(holder.Sum(), lengths[holder.Key]));
        }

        return ScoredPassage.Best(scores.Select(score => new ScoredPassage(score.Key, score.Value)), limit);
    }

    private double Rarity(int holders) => Math.Log(1 + ((Count - holders + .5) / (holders + .5)));

    private int Add(string text, int ordinal)
    {
        var terms = TextAnalyzer.Terms(text).ToList();
        foreach (var term in terms.CountBy(term => term, StringComparer.Ordinal))
        {
            if (!postings.TryGetValue(term.Key, out var list))
            {
                postings[term.Key] = list = [];
            }

            list.Add((ordinal, term.Value));
        }

        return terms.Count;
    }

    private double Saturated(int frequency, int length) =>
        frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / meanLength))));
}
