using System.Collections.Immutable;

namespace SiteGen.Documents;

/// <summary>What has become of a page whose text alone has changed.</summary>
public sealed record RereadPage
{
    /// <summary>As <see cref="Document.Html"/>.</summary>
    public required string Html { get; init; }

    /// <summary>As <see cref="Document.Markdown"/>.</summary>
    public required string Markdown { get; init; }

    /// <summary>As <see cref="Document.MarkdownLinks"/>.</summary>
    public required ImmutableArray<MarkdownLink> MarkdownLinks { get; init; }

    /// <summary>As <see cref="Document.Sections"/>, without blocks.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Whether the headings are those of before, so that a table of contents shows what it showed.</summary>
    public required bool KeepsHeadings { get; init; }
}
