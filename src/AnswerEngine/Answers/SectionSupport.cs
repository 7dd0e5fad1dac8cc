namespace AnswerEngine.Answers;

/// <summary>How well a section supports a question.</summary>
/// <param name="Value">What it is ranked by: its score by similarity, less what the model takes from it.</param>
/// <param name="Read">The model's log-odds that the section answers the question; <see langword="null"/> where it was not read.</param>
internal readonly record struct SectionSupport(double Value, double? Read);
