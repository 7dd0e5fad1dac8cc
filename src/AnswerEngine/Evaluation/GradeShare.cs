namespace AnswerEngine.Evaluation;

/// <summary>How often a grader gave a grade.</summary>
/// <param name="Grader">Who graded.</param>
/// <param name="Kind">What that is.</param>
/// <param name="Criterion">What was graded.</param>
/// <param name="Value">The grade.</param>
/// <param name="Given">Answers that got it, of those graded by this criterion.</param>
public sealed record GradeShare(string Grader, GraderKind Kind, GradeCriterion Criterion, string Value, Proportion Given);
