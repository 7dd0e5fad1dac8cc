using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>A question of a retrieval set, with what a right answer needs.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Group">The group of passages in which it is searched.</param>
/// <param name="Text">The question.</param>
public sealed record RetrievalQuestion(string Name, string Group, string Text)
{
    /// <summary>
    /// For each component of the answer, the ordinals of the passages in which it can be found: none where no passage
    /// holds it whole. Empty for a question with marked spans.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Components { get; init; } = [];

    /// <summary>The marked stretches of the corpus, in UTF-16 code units. Empty for a question with components.</summary>
    public ImmutableArray<SourceSpan> Spans { get; init; } = [];
}
