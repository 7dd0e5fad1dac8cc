using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>A passage that came near a question.</summary>
/// <param name="Passage">Which.</param>
/// <param name="Score">Mean, over the question's tokens, of the best similarity to a token of the passage, -1 to 1.</param>
public readonly record struct NearPassage(PassageId Passage, double Score);
