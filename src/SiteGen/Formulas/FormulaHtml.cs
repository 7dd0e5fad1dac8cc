using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Rendering;

namespace SiteGen.Formulas;

/// <summary>Renders formulas, in a line of text or on lines of their own.</summary>
internal sealed class FormulaHtml(PageNotes notes, FormulaSetter setter)
{
    /// <summary>Adds the renderers of both kinds.</summary>
    public void AddTo(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new InlineHtml(this));
        renderer.ObjectRenderers.Insert(0, new BlockHtml(this));
    }

    private string Set(MarkdownObject part, string tex, bool display)
    {
        try
        {
            return setter.MathMl(tex, display);
        }
        catch (FormulaFault fault)
        {
            notes.Fault(
                part,
                $"The formula `{tex.ReplaceLineEndings(" ").Trim()}` cannot be set: {fault.Message}.",
                "Mend the TeX, or write `\\$` for a dollar sign.",
                fault.Line);
            return "";
        }
    }

    private sealed class InlineHtml(FormulaHtml formulas) : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline math)
        {
            var display = math.DelimiterCount == 2;
            renderer.Write(display ? "<span class=\"formula\">" : "");
            renderer.Write(formulas.Set(math, math.Content.ToString().Trim(), display));
            renderer.Write(display ? "</span>" : "");
        }
    }

    private sealed class BlockHtml(FormulaHtml formulas) : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock math)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"formula\" role=\"group\" aria-label=\"Formula\" tabindex=\"0\">");
            // The opening dollars have a line of their own.
            renderer.Write(formulas.Set(math, "\n" + math.Lines.ToString(), display: true));
            renderer.WriteLine("</div>");
        }
    }
}
