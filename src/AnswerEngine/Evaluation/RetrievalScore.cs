namespace AnswerEngine.Evaluation;

/// <summary>How well one ranking answers one question.</summary>
/// <param name="Reciprocal">
/// Modified reciprocal rank: 1 / the rank by which all components have been found; 0 if one is not among the first ten.
/// 0 for marked spans, which have no such rank.
/// </param>
/// <param name="Recall">Share of the components found in the first ten, or of the marked characters in the first five, 0 to 1.</param>
public readonly record struct RetrievalScore(double Reciprocal, double Recall)
{
    /// <summary>Ranks that count for components.</summary>
    public const int Cutoff = 10;

    /// <summary>Passages that count for marked characters.</summary>
    public const int SpanCutoff = 5;

    /// <summary>Scores a ranking by the components of the answer.</summary>
    /// <param name="components">For each component, the passages that hold it.</param>
    /// <param name="ranking">Ordinals of passages, best first.</param>
    /// <exception cref="ArgumentException">There are no components.</exception>
    public static RetrievalScore OfComponents(IReadOnlyList<IReadOnlyList<int>> components, IReadOnlyList<int> ranking)
    {
        if (components.Count == 0) throw new ArgumentException("A question without components cannot be scored.", nameof(components));
        var first = ranking.Take(Cutoff).ToList();
        var ranks = components.Select(holders => first.FindIndex(holders.Contains) + 1).ToList();
        var found = ranks.Count(rank => rank > 0);
        return new(found == components.Count ? 1d / ranks.Max() : 0, (double)found / components.Count);
    }

    /// <summary>Scores a ranking by the share of the marked characters that its first passages cover.</summary>
    /// <param name="question">A question with marked spans.</param>
    /// <param name="ranking">The passages, best first.</param>
    public static RetrievalScore OfSpans(RetrievalQuestion question, IEnumerable<RetrievalPassage> ranking) =>
        new(0, SpanShare.Of(question.Spans, [.. ranking.Take(SpanCutoff).Select(passage => passage.Span)]));
}
