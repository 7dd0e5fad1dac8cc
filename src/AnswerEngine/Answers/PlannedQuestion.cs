namespace AnswerEngine.Answers;

/// <summary>A question beside what the lock says of it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Entry">What the lock says; <see langword="null"/> where it says nothing.</param>
/// <param name="Stale">Why that does not hold any more; <see langword="null"/> where it holds.</param>
public sealed record PlannedQuestion(Question Question, LockEntry? Entry, Staleness? Stale);
