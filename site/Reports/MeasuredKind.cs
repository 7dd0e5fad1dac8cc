using AnswerEngine.Evaluation;

namespace Site.Reports;

/// <summary>How many questions of a kind were answered.</summary>
/// <param name="Answerable">Whether the content answers them.</param>
/// <param name="Name">The kind, or the type among near ones.</param>
/// <param name="Answered">Those that were answered.</param>
public sealed record MeasuredKind(bool Answerable, string Name, Proportion Answered);
