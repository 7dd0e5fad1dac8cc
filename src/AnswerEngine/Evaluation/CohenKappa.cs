namespace AnswerEngine.Evaluation;

/// <summary>Agreement of two graders beyond chance (Cohen 1960).</summary>
public static class CohenKappa
{
    /// <summary>(observed - expected) / (1 - expected), the expected agreement from each grader's own shares.</summary>
    /// <param name="pairs">The grades of both for the same answers.</param>
    /// <returns><see langword="null"/> without pairs, and where both gave one and the same grade throughout: chance would do as well.</returns>
    public static double? Of(IReadOnlyCollection<(string First, string Second)> pairs)
    {
        if (pairs.Count == 0) return null;
        var observed = pairs.Count(pair => pair.First == pair.Second) / (double)pairs.Count;
        var expected = pairs.Select(pair => pair.First).Distinct(StringComparer.Ordinal).Sum(grade =>
            pairs.Count(pair => pair.First == grade) * (double)pairs.Count(pair => pair.Second == grade)) / pairs.Count / pairs.Count;
        return expected >= 1 ? null : (observed - expected) / (1 - expected);
    }
}
