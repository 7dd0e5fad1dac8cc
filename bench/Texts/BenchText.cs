using AnswerEngine.Passages;

namespace Bench.Texts;

/// <summary>A passage to encode, and the headings above it, which serve as a question.</summary>
/// <param name="Passage">The passage.</param>
internal sealed record BenchText(Passage Passage)
{
    /// <summary>Title and headings, outermost first, joined by spaces.</summary>
    public string Headings { get; } = string.Join(' ', Passage.HeadingPath.Prepend(Passage.Document.Title));

    /// <summary>What is encoded.</summary>
    public string Text { get; } = Passage.EncodedText;
}
