using System.Collections.Immutable;

namespace AnswerEngine.Passages;

/// <summary>A heading of a source document and the blocks below it, up to the next heading.</summary>
/// <param name="Anchor">Fragment that leads to the heading; empty for the text before the first heading.</param>
/// <param name="HeadingPath">Headings that enclose the section, outermost first, without the document's title.</param>
/// <param name="Blocks">The blocks, in reading order.</param>
public sealed record SourceSection(
    string Anchor,
    ImmutableArray<string> HeadingPath,
    ImmutableArray<SourceBlock> Blocks);
