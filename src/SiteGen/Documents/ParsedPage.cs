using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>A page between parsing and rendering: its links are not yet known to lead anywhere.</summary>
internal sealed record ParsedPage
{
    /// <summary>The file.</summary>
    public required ContentFile File { get; init; }

    /// <summary>All that is said about the page; the title may yet be missing.</summary>
    public required PageMetadata Metadata { get; init; }

    /// <summary>What the author said about the page.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>The parsed body, its headings with their anchors.</summary>
    public required MarkdownDocument Tree { get; init; }

    /// <summary>Everything in the parsed body, outer before inner.</summary>
    public IReadOnlyList<MarkdownObject> Parts { get; init; } = [];

    /// <summary>Offset in the file at which the parsed body starts.</summary>
    public required int MarkdownStart { get; init; }

    /// <summary>Line in the file at which the parsed body starts, from 1.</summary>
    public required int MarkdownLine { get; init; }

    /// <summary>Where the page is published.</summary>
    public required Permalink Permalink { get; init; }

    /// <summary>Every fragment that can be linked to on this page.</summary>
    public IReadOnlySet<string> Anchors { get; init; } = new HashSet<string>();

    /// <summary>Line in the file of a part of the body, from 1.</summary>
    public int LineOf(MarkdownObject part) => part.Line + MarkdownLine;

    /// <summary>The explicit or assigned identifier of a part of the body.</summary>
    public static string? IdOf(MarkdownObject part) => part.TryGetAttributes()?.Id;
}
