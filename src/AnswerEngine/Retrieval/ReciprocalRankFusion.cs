using AnswerEngine.Indexing;

namespace AnswerEngine.Retrieval;

/// <summary>Joins rankings whose scores cannot be compared: each gives a passage 1 / (k + its rank).</summary>
/// <remarks>Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion Outperforms Condorcet and Individual Rank Learning
/// Methods" (2009); k = 60 is theirs.</remarks>
public static class ReciprocalRankFusion
{
    /// <summary>The constant of the paper.</summary>
    public const int DefaultK = 60;

    /// <summary>Fuses rankings, best first; a passage that a ranking leaves out gets nothing from it.</summary>
    /// <param name="rankings">Ordinals of passages, best first, each at most once a ranking.</param>
    /// <param name="k">How little the first ranks stand out, at least 0.</param>
    /// <returns>Every passage that occurs, best first; equal scores in the order of the passages.</returns>
    public static IReadOnlyList<ScoredPassage> Fuse(IEnumerable<IReadOnlyList<int>> rankings, int k = DefaultK)
    {
        ArgumentNullException.ThrowIfNull(rankings);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        var scores = new Dictionary<int, double>();
        foreach (var ranking in rankings)
        {
            for (var i = 0; i < ranking.Count; i++)
            {
                scores[ranking[i]] = scores.GetValueOrDefault(ranking[i]) + (1d / (k + i + 1));
            }
        }

        return ScoredPassage.Best(scores.Select(score => new ScoredPassage(score.Key, score.Value)), scores.Count);
    }
}
