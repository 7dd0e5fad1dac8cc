namespace AnswerEngine.Browser;

/// <summary>Two rankings joined by reciprocal rank, where one counts for more than the other.</summary>
/// <param name="K">How little the first ranks stand out, at least 0; 60 as in the paper that <see cref="Retrieval.ReciprocalRankFusion"/> follows.</param>
/// <param name="Late">What late interaction counts for.</param>
/// <param name="Lexical">What BM25 counts for.</param>
/// <param name="Reranked">Passages that late interaction scores exactly.</param>
public sealed record WeightedFusion(int K, double Late, double Lexical, int Reranked)
{
    /// <summary>The weights that the program carries: chosen by measurement, docs/log.md, 2026-11-24.</summary>
    public static WeightedFusion Default { get; } = new(60, 1, 2, 256);

    /// <summary>Every passage of either ranking, best first; equal scores in the order of the passages.</summary>
    /// <param name="late">Ordinals by late interaction, best first.</param>
    /// <param name="lexical">Ordinals by BM25, best first.</param>
    public IReadOnlyList<int> Fuse(IEnumerable<int> late, IEnumerable<int> lexical)
    {
        var scores = new Dictionary<int, double>();
        Add(scores, late, Late);
        Add(scores, lexical, Lexical);
        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Select(score => score.Key)];
    }

    private void Add(Dictionary<int, double> scores, IEnumerable<int> ranking, double weight)
    {
        foreach (var (rank, ordinal) in ranking.Index())
            scores[ordinal] = scores.GetValueOrDefault(ordinal) + (weight / (K + rank + 1));
    }
}
