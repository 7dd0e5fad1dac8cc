using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Rendering;

namespace SiteGen.Highlighting;

/// <summary>Renders a block of code: coloured, with its title, marked lines and numbers, in a frame for the copy button.</summary>
internal sealed class CodeBlockHtml(PageNotes notes, Highlighter? highlighter) : HtmlObjectRenderer<CodeBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var fence = block as FencedCodeBlock;
        var options = FenceOptions.Parse(fence?.Arguments, out var unknown);
        if (unknown is not null && fence!.Info is { Length: > 0 })
            Unknown(block, unknown);
        var code = block.Lines.ToString().ReplaceLineEndings("\n") + "\n";
        var language = fence?.Info ?? "";
        var html = Coloured(block, code, language) ?? WebUtility.HtmlEncode(code);
        if (options.Numbers || !options.Marked.IsEmpty)
            html = CodeLines.Wrap(html, options);

        renderer.EnsureLine();
        renderer.Write(options.Numbers ? "<div class=\"code numbered\">" : "<div class=\"code\">");
        if (options.Title.Length > 0)
            renderer.Write("<p class=\"code-title\">").WriteEscape(options.Title).Write("</p>");
        renderer.Write("<pre><code").WriteAttributes(block).Write(">").Write(html);
        renderer.WriteLine("</code></pre></div>");
    }

    private string? Coloured(CodeBlock block, string code, string language)
    {
        if (highlighter is null || language.Length == 0 || CodeLanguages.IsPlain(language))
            return null;
        if (highlighter.Languages.Find(language) is { } id)
            return highlighter.Html(code, id);
        var nearest = Content.NearestName.Find(language, highlighter.Languages.AllNames);
        notes.WarnOnce(
            "language " + language,
            block,
            $"The language `{language}` of a code block is not known; it is shown without colours.",
            nearest is null ? "Write `text` where there is none." : $"Did you mean `{nearest}`?");
        return null;
    }

    private void Unknown(CodeBlock block, string word) => notes.WarnOnce(
        "fence " + word,
        block,
        $"`{word}` after the language of a code block means nothing.",
        "Write lines to mark as `{2,4-6}`, `title=\"file.py\"` or `numbers`.");
}
