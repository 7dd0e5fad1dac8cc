namespace AnswerEngine.Indexing;

/// <summary>A passage and how well it fits a query.</summary>
/// <param name="Ordinal">Place of the passage in the list that was indexed, from 0.</param>
/// <param name="Score">The higher the better; comparable only among results of one query and one index.</param>
public readonly record struct ScoredPassage(int Ordinal, double Score)
{
    private static readonly Comparer<ScoredPassage> BestFirst = Comparer<ScoredPassage>.Create((a, b) =>
        a.Score == b.Score ? a.Ordinal.CompareTo(b.Ordinal) : b.Score.CompareTo(a.Score));

    /// <summary>Best first; equal scores in the order of the passages, so that every run ranks alike.</summary>
    internal static IReadOnlyList<ScoredPassage> Best(IEnumerable<ScoredPassage> passages, int limit)
    {
        // The worst of those kept lies on top, and gives way to what is better.
        var kept = new PriorityQueue<ScoredPassage, ScoredPassage>(Comparer<ScoredPassage>.Create((a, b) => BestFirst.Compare(b, a)));
        foreach (var passage in passages)
        {
            if (kept.Count < limit) kept.Enqueue(passage, passage);
            else if (BestFirst.Compare(passage, kept.Peek()) < 0) kept.DequeueEnqueue(passage, passage);
        }

        var best = new ScoredPassage[kept.Count];
        for (var i = best.Length - 1; i >= 0; i--) best[i] = kept.Dequeue();
        return best;
    }
}
