using System.Diagnostics.CodeAnalysis;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Documents;

/// <summary>A page between parsing and rendering: its links are not yet known to lead anywhere.</summary>
internal sealed record ParsedPage : PageHead
{
    /// <summary>Nothing is known of the page yet.</summary>
    public ParsedPage()
    {
    }

    /// <summary>The page of a head; its body is still to be set.</summary>
    [SetsRequiredMembers]
    public ParsedPage(PageHead head)
        : base(head)
    {
        Tree = [];
    }

    /// <summary>The parsed body, its headings with their anchors.</summary>
    public required MarkdownDocument Tree { get; init; }

    /// <summary>Everything in the parsed body, outer before inner.</summary>
    public IReadOnlyList<MarkdownObject> Parts { get; init; } = [];

    /// <summary>Every fragment that can be linked to on this page.</summary>
    public IReadOnlySet<string> Anchors { get; init; } = new HashSet<string>();

    /// <summary>Line in the file of a part of the body, from 1.</summary>
    public int LineOf(MarkdownObject part) => part.Line + MarkdownLine;

    /// <summary>The explicit or assigned identifier of a part of the body.</summary>
    public static string? IdOf(MarkdownObject part) => part.TryGetAttributes()?.Id;
}
