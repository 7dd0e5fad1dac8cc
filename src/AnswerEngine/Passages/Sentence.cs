namespace AnswerEngine.Passages;

/// <summary>One sentence of a passage.</summary>
/// <param name="Text">The sentence as a reader sees it.</param>
/// <param name="Start">Where it starts in <see cref="Passage.Text"/>, in UTF-16 code units.</param>
/// <param name="Source">Where it stands in the source file.</param>
/// <param name="Block">Ordinal of its block in the section; neighbours in one block are read together.</param>
/// <param name="Quotable">Whether an answer may quote it: false for code, table rows and fragments.</param>
public sealed record Sentence(string Text, int Start, SourceSpan Source, int Block, bool Quotable)
{
    /// <summary>One past the sentence's last character in <see cref="Passage.Text"/>.</summary>
    public int End => Start + Text.Length;
}
