using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Documents;

/// <summary>
/// Renders the mark of a footnote without text of its own: the number is an attribute, for style sheets to show as
/// generated content (<c>.footnote-ref::before { content: attr(data-number) }</c>).
/// </summary>
/// <remarks>
/// A number between the words would be part of the page's text, and a sentence quoted from its source could no
/// longer be found in the page.
/// </remarks>
internal sealed class FootnoteMarks : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new MarkRenderer());

    private sealed class MarkRenderer : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            var order = link.Footnote.Order;
            renderer.Write(link.IsBackLink
                ? $"""
                  <a href="#fnref:{link.Index}" class="footnote-back-ref" role="doc-backlink" aria-label="Back to the text">&#8617;</a>
                  """
                : $"""
                  <sup><a id="fnref:{link.Index}" href="#fn:{order}" class="footnote-ref" role="doc-noteref" aria-label="Footnote {order}" data-number="{order}"></a></sup>
                  """);
        }
    }
}
