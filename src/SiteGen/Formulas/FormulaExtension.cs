using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Formulas;

/// <summary>Teaches Markdown to read formulas; who renders them says the page's rendering.</summary>
internal sealed class FormulaExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new MathBlockParser());
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new FormulaParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
