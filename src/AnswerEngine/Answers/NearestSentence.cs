namespace AnswerEngine.Answers;

/// <summary>A sentence beside a question.</summary>
/// <param name="Passage">Ordinal of its passage.</param>
/// <param name="Text">Its words.</param>
/// <param name="Quotable">Whether an answer may quote it.</param>
/// <param name="Similarity">Mean of <paramref name="Best"/>, weighted by the rarity of the question's tokens.</param>
/// <param name="Best">For each of the question's tokens, the best similarity to a token of the sentence.</param>
internal sealed record NearestSentence(int Passage, string Text, bool Quotable, double Similarity, float[] Best);
