using System.Collections.Immutable;

namespace Site.Answers;

/// <summary>What an author writes in the file of a question: <c>content/faq/GROUP/NAME.md</c>.</summary>
public sealed record QuestionFrontMatter
{
    /// <summary>The question, as a visitor would ask it.</summary>
    public required string Question { get; init; }

    /// <summary>Place in its group, smallest first.</summary>
    public int Order { get; init; } = int.MaxValue;

    /// <summary>Other wordings, by which a visitor's question may be recognised.</summary>
    public ImmutableArray<string> Paraphrases { get; init; } = [];

    /// <summary>Sections that the answer is to be taken from: <c>about.md#background</c>.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Whether the author approves the engine's answer although the gate was not sure of it.</summary>
    public bool Approved { get; init; }
}
