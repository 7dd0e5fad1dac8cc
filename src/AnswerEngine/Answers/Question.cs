using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>
/// A question that the author publishes. It carries no label: whether the author holds it to be in scope is known
/// only to <see cref="Promise"/>, which compares outcomes after they were reached.
/// </summary>
public sealed record Question
{
    /// <summary>Stable name.</summary>
    public required QuestionId Id { get; init; }

    /// <summary>The question as it is shown.</summary>
    public required string Text { get; init; }

    /// <summary>Other wordings, by which a visitor's question may be recognised.</summary>
    public ImmutableArray<string> Paraphrases { get; init; } = [];

    /// <summary>Sections that the author pinned as evidence: <c>projects/tinyscalelab.md#aligning-the-judge</c>.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Whether the author approved the engine's answer although the gate was not sure of it.</summary>
    public bool Approved { get; init; }

    /// <summary>The question and its other wordings.</summary>
    public IEnumerable<string> Wordings => Paraphrases.Prepend(Text);

    /// <summary>Changes whenever something that the answer depends on changes in the question's file.</summary>
    public string Hash => TextHash.Of([Text, .. Paraphrases, "evidence", .. Evidence, Approved ? "approved" : ""]);
}
