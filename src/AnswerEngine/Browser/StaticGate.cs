namespace AnswerEngine.Browser;

/// <summary>From which likeness on the browser holds a question for a published one, and passages for near.</summary>
/// <param name="Answered">Least likeness of a question to a published one, at most 1: <see cref="Recognition"/>.</param>
/// <param name="Near">Least mean similarity of a question's token to the best passage, -1 to 1.</param>
public sealed record StaticGate(double Answered, double Near)
{
    /// <summary>The thresholds that the program carries, fitted by <c>eval ask</c>: docs/log.md, 2026-11-25.</summary>
    public static StaticGate Default { get; } = new(.74, .46);
}
