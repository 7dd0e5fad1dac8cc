using System.Globalization;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Components;
using SiteGen.Formulas;

namespace SiteGen.Documents;

/// <summary>The Markdown that authors write: CommonMark with the usual extensions, and raw HTML.</summary>
internal static class MarkdownDialect
{
    // Built once: it is immutable and safe to use from several threads. Generic attributes come last, because they
    // extend the parsers that the others add. Smart punctuation stays off: a page shows the characters of its source.
    private static readonly MarkdownPipeline Pipeline = Builder().Use<FormulaExtension>().UseGenericAttributes().Build();
    private static readonly MarkdownPipeline WithoutFormulas = Builder().UseGenericAttributes().Build();

    /// <summary>Parses the body of a page.</summary>
    /// <param name="formulas">Whether dollars set formulas off.</param>
    /// <exception cref="ArgumentException">The body nests deeper than the parser allows.</exception>
    public static MarkdownDocument Parse(string markdown, bool formulas = true) =>
        Markdown.Parse(markdown, formulas ? Pipeline : WithoutFormulas);

    /// <summary>Renders a parsed body.</summary>
    /// <param name="prepare">Puts renderers of a page's own in place of the usual ones.</param>
    public static string ToHtml(MarkdownDocument document, Action<HtmlRenderer> prepare)
    {
        var html = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        prepare(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    private static MarkdownPipelineBuilder Builder() => new MarkdownPipelineBuilder()
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
        .Use<ComponentExtension>();
}
