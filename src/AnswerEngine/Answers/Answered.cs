using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>An answer: every sentence proven by a passage, and the whole held to be on the question.</summary>
public sealed record Answered : Answer
{
    /// <summary>The sentences, in reading order; at least one.</summary>
    public required ImmutableArray<AnswerSentence> Sentences { get; init; }

    /// <summary>Who decided that the answer addresses the question.</summary>
    public required AcceptedBy AcceptedBy { get; init; }

    /// <summary>How much of each part of the question they speak of; empty for a question of one part.</summary>
    public ImmutableArray<PartCoverage> Parts { get; init; } = [];

    /// <summary>The sentences as one text.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));
}
