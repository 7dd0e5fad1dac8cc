namespace AnswerEngine.Verification;

/// <summary>What one check said of one claim.</summary>
/// <param name="Check">Name of the check, as it is published: <c>numbers</c>, <c>names</c>, …</param>
/// <param name="Passed">Whether the evidence bears the claim out.</param>
/// <param name="Detail">What was wrong, in words for a reader; <see langword="null"/> where nothing was.</param>
public sealed record CheckResult(string Check, bool Passed, string? Detail = null);
