namespace AnswerEngine.Evaluation;

/// <summary>One grade of one answer by one grader.</summary>
/// <param name="Question">Name of the question.</param>
/// <param name="Wording">Which wording was asked: <c>unit</c>, or <c>paraphrase 1</c> and so on.</param>
/// <param name="Criterion">What is graded.</param>
/// <param name="Value">One of <see cref="GradeScale.Of"/>.</param>
/// <param name="Grader">Who graded.</param>
/// <param name="Kind">What that is.</param>
/// <param name="Blind">Whether the grader had seen nobody else's grades.</param>
public sealed record Grade(string Question, string Wording, GradeCriterion Criterion, string Value, string Grader, GraderKind Kind, bool Blind);
