using System.Collections.Immutable;
using AnswerEngine.Answers;

namespace AnswerEngine.Browser;

/// <summary>The outcome of a question in the browser.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Question">The published question that it was recognised as; <see langword="null"/> for none.</param>
/// <param name="Similarity">Likeness to that question, else to the nearest, -1 to 1; 0 where none is published.</param>
/// <param name="Passages">Ordinals of the passages that come near, best first; none unless <see cref="StaticOutcomeKind.Near"/>.</param>
/// <param name="Nearest">The two published questions that come nearest, without the one recognised.</param>
public sealed record StaticOutcome(
    StaticOutcomeKind Kind, QuestionId? Question, double Similarity, ImmutableArray<int> Passages, ImmutableArray<QuestionId> Nearest)
{
    /// <summary>The question as it was read, slips of the pen mended.</summary>
    public string Read { get; init; } = "";
}
