namespace AnswerEngine.Indexing;

/// <summary>A passage and how well it fits a query.</summary>
/// <param name="Ordinal">Place of the passage in the list that was indexed, from 0.</param>
/// <param name="Score">The higher the better; comparable only among results of one query and one index.</param>
public readonly record struct ScoredPassage(int Ordinal, double Score)
{
    /// <summary>Best first; equal scores in the order of the passages, so that every run ranks alike.</summary>
    internal static IReadOnlyList<ScoredPassage> Best(IEnumerable<ScoredPassage> passages, int limit) =>
        [.. passages.OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Ordinal).Take(limit)];
}
