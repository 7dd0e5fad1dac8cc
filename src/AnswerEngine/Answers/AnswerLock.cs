using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>The proven answers of a site, pinned by hash to everything that they depend on.</summary>
/// <param name="Engine">The engine that the lock was last written with; <see langword="null"/> for an empty lock.</param>
/// <param name="Entries">The questions, in ordinal order of their names.</param>
public sealed record AnswerLock(EngineIdentity? Engine, ImmutableSortedDictionary<QuestionId, LockEntry> Entries)
{
    /// <summary>A lock that proves nothing.</summary>
    public static AnswerLock Empty { get; } = new(null, ImmutableSortedDictionary.Create<QuestionId, LockEntry>(QuestionId.Ordinal));
}
