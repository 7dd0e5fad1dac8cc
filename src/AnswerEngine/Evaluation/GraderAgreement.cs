namespace AnswerEngine.Evaluation;

/// <summary>How far two graders who were blind to each other agree.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Criterion">What was graded.</param>
/// <param name="Agreed">Answers that both gave the same grade, of those that both graded.</param>
/// <param name="Kappa">Cohen's kappa: 1 for agreement, 0 for what chance gives; <see langword="null"/> where chance alone gives agreement.</param>
public sealed record GraderAgreement(string First, string Second, GradeCriterion Criterion, Proportion Agreed, double? Kappa);
