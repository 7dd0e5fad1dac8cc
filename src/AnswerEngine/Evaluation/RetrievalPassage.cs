using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>A passage of a retrieval set.</summary>
/// <param name="Id">Its name, unique in the set.</param>
/// <param name="Group">What is searched together, such as a chapter; a question sees its own group alone.</param>
/// <param name="Text">The text that is found, and in which answers are looked for.</param>
public sealed record RetrievalPassage(string Id, string Group, string Text)
{
    /// <summary>What is indexed before the text, such as its headings; empty, or ending in white space.</summary>
    public string Context { get; init; } = "";

    /// <summary>Where the text stands in the set's corpus, in UTF-16 code units; (0, 0) where there is no corpus.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>What is encoded and what BM25 reads: context, then text.</summary>
    public string IndexedText => Context + Text;
}
