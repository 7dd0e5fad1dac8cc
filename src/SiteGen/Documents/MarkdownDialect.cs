using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace SiteGen.Documents;

/// <summary>The Markdown that authors write: CommonMark with the usual extensions, and raw HTML.</summary>
internal static class MarkdownDialect
{
    // Built once: it is immutable and safe to use from several threads. Generic attributes come last, because they
    // extend the parsers that the others add. Smart punctuation stays off: a page shows the characters of its source.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseAlertBlocks()
        .UseAbbreviations()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<FootnoteMarks>()
        .UseGenericAttributes()
        .Build();

    /// <summary>Parses the body of a page.</summary>
    /// <exception cref="ArgumentException">The body nests deeper than the parser allows.</exception>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Renders a parsed body.</summary>
    public static string ToHtml(MarkdownDocument document) => document.ToHtml(Pipeline);
}
