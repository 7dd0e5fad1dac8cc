namespace AnswerEngine.Evaluation;

/// <summary>How well a score tells positives from negatives.</summary>
public static class RankingMetrics
{
    /// <summary>
    /// Area under the receiver operating characteristic: the chance that a positive scores above a negative, ties
    /// counted half (Hanley and McNeil 1982); NaN where either is missing.
    /// </summary>
    public static double Auroc(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        if (positives.Count == 0 || negatives.Count == 0) return double.NaN;
        var wins = 0.0;
        foreach (var positive in positives)
            foreach (var negative in negatives)
                wins += positive > negative ? 1 : positive == negative ? 0.5 : 0;
        return wins / ((double)positives.Count * negatives.Count);
    }
}
