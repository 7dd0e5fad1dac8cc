using System.Collections.Immutable;

namespace AnswerEngine.Passages;

/// <summary>One block of a section: its plain text as a reader sees it, and where that stands in the source.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">Plain text, white space collapsed.</param>
/// <param name="Runs">How the text maps to the source file, in order.</param>
public sealed record SourceBlock(SourceBlockKind Kind, string Text, ImmutableArray<SourceRun> Runs)
{
    /// <summary>Addresses that the block links to.</summary>
    public ImmutableArray<string> Urls { get; init; } = [];
}
