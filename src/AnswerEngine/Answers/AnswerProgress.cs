namespace AnswerEngine.Answers;

/// <summary>How far the answering of questions has come.</summary>
/// <param name="Done">Questions answered or refused.</param>
/// <param name="Total">Questions to answer.</param>
/// <param name="Current">The question under way; <see langword="null"/> at the end.</param>
public readonly record struct AnswerProgress(int Done, int Total, QuestionId? Current);
