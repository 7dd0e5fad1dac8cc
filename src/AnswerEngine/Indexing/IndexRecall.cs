using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>How many of the passages that exact scores rank first an index finds too.</summary>
public static class IndexRecall
{
    /// <summary>Mean share of the exact first passages that are among the first of the index, 0 to 1; 1 without queries.</summary>
    /// <param name="exact">Ranks as it should be.</param>
    /// <param name="index">The index under test, over the same passages.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="limit">How many passages count, at least 1.</param>
    public static double At(IPassageIndex exact, IPassageIndex index, IReadOnlyCollection<TokenEmbeddings> queries, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(exact);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(queries);
        if (exact.Count != index.Count) throw new ArgumentException($"{exact.Count} and {index.Count} passages are not the same passages.", nameof(index));
        if (queries.Count == 0 || exact.Count == 0) return 1;
        return queries.Average(query =>
        {
            var wanted = exact.Search(query, limit).Select(passage => passage.Ordinal).ToHashSet();
            return (double)index.Search(query, limit).Count(passage => wanted.Contains(passage.Ordinal)) / wanted.Count;
        });
    }
}
