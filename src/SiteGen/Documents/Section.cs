using System.Collections.Immutable;

namespace SiteGen.Documents;

/// <summary>A heading and the blocks below it, up to the next heading of any level.</summary>
public sealed record Section
{
    /// <summary>The fragment that leads to the heading; empty for the text before the first heading.</summary>
    public required string Anchor { get; init; }

    /// <summary>Level of the heading, 1 to 6; 0 for the text before the first heading.</summary>
    public required int Level { get; init; }

    /// <summary>The heading as plain text; empty for the text before the first heading.</summary>
    public required string Heading { get; init; }

    /// <summary>Headings that enclose this section, outermost first, its own last; without the page's title.</summary>
    public required ImmutableArray<string> HeadingPath { get; init; }

    /// <summary>Line of the heading in the source file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The blocks, in reading order.</summary>
    public required ImmutableArray<TextBlock> Blocks { get; init; }
}
