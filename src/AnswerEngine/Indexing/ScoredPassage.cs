namespace AnswerEngine.Indexing;

/// <summary>A passage and how well it fits a query.</summary>
/// <param name="Ordinal">Place of the passage in the list that was indexed, from 0.</param>
/// <param name="Score">The higher the better; comparable only among results of one query and one index.</param>
public readonly record struct ScoredPassage(int Ordinal, double Score)
{
    // The worst of those kept lies on top of a heap, and gives way to what is better.
    private static readonly Comparer<ScoredPassage> WorstFirst = Comparer<ScoredPassage>.Create((a, b) => a.ComesBefore(b) ? 1 : b.ComesBefore(a) ? -1 : 0);

    /// <summary>Best first; equal scores in the order of the passages, so that every run ranks alike.</summary>
    internal static ScoredPassage[] Best(IEnumerable<ScoredPassage> passages, int limit) => Best([.. passages], limit);

    /// <summary>Best first; equal scores in the order of the passages, so that every run ranks alike.</summary>
    internal static ScoredPassage[] Best(ReadOnlySpan<ScoredPassage> passages, int limit)
    {
        var first = passages[..Math.Min(limit, passages.Length)];
        if (first.IsEmpty) return [];
        var kept = new PriorityQueue<ScoredPassage, ScoredPassage>(first.Length, WorstFirst);
        foreach (var passage in first) kept.Enqueue(passage, passage);
        var worst = kept.Peek();
        foreach (var passage in passages[first.Length..])
        {
            if (!passage.ComesBefore(worst)) continue;
            kept.DequeueEnqueue(passage, passage);
            worst = kept.Peek();
        }

        var best = new ScoredPassage[kept.Count];
        for (var i = best.Length - 1; i >= 0; i--) best[i] = kept.Dequeue();
        return best;
    }

    private bool ComesBefore(ScoredPassage other) => Score > other.Score || (Score == other.Score && Ordinal < other.Ordinal);
}
