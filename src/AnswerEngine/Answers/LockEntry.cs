namespace AnswerEngine.Answers;

/// <summary>One question in the lock: what its answer was and what that depended on.</summary>
public sealed record LockEntry
{
    /// <summary>The question's name.</summary>
    public required QuestionId Id { get; init; }

    /// <summary>The question as it was asked, for the reader of a diff.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="Question.Hash"/> when it was answered.</summary>
    public required string QuestionHash { get; init; }

    /// <summary><see cref="EngineIdentity.Hash"/> of the engine that answered it.</summary>
    public required string EngineHash { get; init; }

    /// <summary>
    /// Hash over all passages when it was answered. A refusal depends on it, since any new passage might answer; an
    /// answer depends on the passages that it cites alone.
    /// </summary>
    public required string CorpusHash { get; init; }

    /// <summary>The outcome.</summary>
    public required Answer Answer { get; init; }
}
