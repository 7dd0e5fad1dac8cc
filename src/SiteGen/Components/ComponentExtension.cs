using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Components;

/// <summary>Teaches Markdown to read components, <c>::: name {key="value"}</c> to <c>:::</c>, and wiki links.</summary>
/// <remarks>Only the block form: between words, <c>::</c> is more often the mark of a programming language.</remarks>
internal sealed class ComponentExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new CustomContainerParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
