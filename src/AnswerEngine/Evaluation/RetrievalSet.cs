using System.Collections.Immutable;

namespace AnswerEngine.Evaluation;

/// <summary>Passages, and questions with what their answers need: what a retriever is measured on.</summary>
public sealed record RetrievalSet
{
    /// <summary>Name of the set in reports.</summary>
    public required string Name { get; init; }

    /// <summary>The passages; a question knows them by their places in this list.</summary>
    public required ImmutableArray<RetrievalPassage> Passages { get; init; }

    /// <summary>The questions, each with components or, all of them, with marked spans.</summary>
    public required ImmutableArray<RetrievalQuestion> Questions { get; init; }

    /// <summary>Whether the questions have marked spans, and no components.</summary>
    public bool HasSpans => !Questions.IsEmpty && Questions[0].Components.IsEmpty;

    /// <summary>Scores a ranking of the passages for a question.</summary>
    /// <param name="question">A question of this set.</param>
    /// <param name="ranking">Ordinals of passages, best first.</param>
    public RetrievalScore Score(RetrievalQuestion question, IReadOnlyList<int> ranking) => HasSpans
        ? RetrievalScore.OfSpans(question, ranking.Select(ordinal => Passages[ordinal]))
        : RetrievalScore.OfComponents([.. question.Components], ranking);

    /// <summary>What a perfect ranking reaches: 1, less what no passage holds whole.</summary>
    public RetrievalScore Ceiling => new(
        Questions.Average(question => question.Components.All(holders => !holders.IsEmpty) ? 1d : 0),
        Questions.Average(question => question.Components.Select(holders => holders.IsEmpty ? 0d : 1).DefaultIfEmpty(1).Average()));
}
