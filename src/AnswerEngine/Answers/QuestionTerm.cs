using System.Collections.Immutable;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>A content word of a question with its place among the encoder's tokens.</summary>
/// <param name="Token">The word.</param>
/// <param name="Weight">Its rarity in the content.</param>
/// <param name="Known">Whether it occurs anywhere in the content.</param>
/// <param name="Rows">Rows of the question's embeddings that stand for it.</param>
internal sealed record QuestionTerm(ClaimToken Token, double Weight, bool Known, ImmutableArray<int> Rows);
