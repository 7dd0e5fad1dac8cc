using System.Collections.Immutable;

namespace SiteGen.Documents;

/// <summary>
/// The plain text of one block as a reader sees it: markup removed, entities resolved, line breaks as single spaces.
/// </summary>
public sealed record TextBlock
{
    /// <summary>What the text was read from.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>The text, the same characters as in the rendered page but for runs of white space.</summary>
    public required string Text { get; init; }

    /// <summary>How the text maps to the source file, in order of <see cref="TextRun.TextStart"/>.</summary>
    public required ImmutableArray<TextRun> Runs { get; init; }

    /// <summary>Addresses that the block links to, as the author wrote them or, inside the site, as permalinks.</summary>
    public ImmutableArray<string> Urls { get; init; } = [];
}
