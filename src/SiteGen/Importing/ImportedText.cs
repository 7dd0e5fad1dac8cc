using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Formulas;

namespace SiteGen.Importing;

/// <summary>Mends the Markdown of one imported page: links lead to the new paths, dead ones become words, formulas that
/// cannot be set become code.</summary>
internal sealed class ImportedText(ParsedPage page, string oldPath, ImportPaths paths, IReadOnlyDictionary<string, ParsedPage> pages, IReadOnlySet<string> pictures, FormulaSetter formulas, ICollection<Problem> leftOut)
{
    private readonly List<(int Start, int Length, string Text)> _edits = [];

    /// <summary>The whole file, mended.</summary>
    public string Mend()
    {
        foreach (var part in page.Parts)
            Mend(part);
        var text = page.File.Text;
        var end = int.MaxValue;
        foreach (var (start, length, replacement) in _edits.OrderByDescending(edit => edit.Start).ThenBy(edit => edit.Length))
        {
            // An edit inside a longer one that was made, as of a picture within a dead link.
            if (start + length > end)
                continue;
            text = string.Concat(text.AsSpan(0, page.MarkdownStart + start), replacement, text.AsSpan(page.MarkdownStart + start + length));
            end = start;
        }

        return text;
    }

    private void Mend(MarkdownObject part)
    {
        switch (part)
        {
            case LinkInline { Url: { Length: > 0 } url } link when !IsWhole(url):
                Link(link, url);
                break;
            case HtmlInline html:
                Html(html.Tag, html.Span.Start, html);
                break;
            case HtmlBlock { Type: not HtmlBlockType.Comment } block:
                for (var i = 0; i < block.Lines.Count; i++)
                    Html(block.Lines.Lines[i].Slice.ToString(), block.Lines.Lines[i].Position, block);
                break;
            case MathInline math when !IsSound(math.Content.ToString(), math.DelimiterCount == 2, math):
                Edit(math.Span.Start, math.Span.Length, $"`{math.Content}`");
                break;
            case MathBlock math when !IsSound(math.Lines.ToString(), true, math):
                Edit(math.Span.Start, math.Span.Length, $"```latex\n{math.Lines}\n```");
                break;
        }
    }

    private void Link(LinkInline link, string url)
    {
        var span = link.Reference?.UrlSpan ?? link.UrlSpan;
        if (Resolve(url, link) is { } address)
        {
            if (span.Length > 0)
                Edit(span.Start, span.Length, address);
        }
        else if (link.Reference is null && !link.Span.IsEmpty)
        {
            var words = link.FirstChild is { } first ? page.File.Text[(page.MarkdownStart + first.Span.Start)..(page.MarkdownStart + link.LastChild!.Span.End + 1)] : "";
            Edit(link.Span.Start, link.Span.Length, words);
        }
        else
        {
            Edit(span.Start, span.Length, "#");
        }
    }

    private void Html(string html, int position, MarkdownObject part)
    {
        foreach (var attribute in HtmlAttribute.Find(html).Where(attribute => attribute.Is("href") || attribute.Is("src")))
        {
            if (!IsWhole(attribute.Value))
                Edit(position + attribute.Start, attribute.Raw.Length, Resolve(attribute.Value, part) ?? (attribute.Is("src") ? "data:," : "#"));
        }
    }

    private static bool IsWhole(string url) => url.Length == 0 || url.StartsWith("//", StringComparison.Ordinal)
        || (url.IndexOf(':') is var colon and > 0 && url.IndexOfAny(['/', '#', '?']) is var stop && (stop < 0 || stop > colon));

    // A link from the root, to a source file; the anchor only where that page has it.
    private string? Resolve(string url, MarkdownObject part)
    {
        var hash = url.IndexOf('#');
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        var path = Uri.UnescapeDataString((hash < 0 ? url : url[..hash]).Split('?')[0]);
        if (path.Length == 0)
            return page.Anchors.Contains(fragment) ? url : Dead(url, part, "#");
        var folder = path[0] == '/' ? "" : oldPath[..(oldPath.LastIndexOf('/') + 1)];
        var full = Path.GetRelativePath("/", Path.GetFullPath("/" + folder + path)).Replace('\\', '/');
        // A picture that lay inside the notebook, and now lies beside it.
        if (pictures.Contains(page.File.Path[..(page.File.Path.LastIndexOf('/') + 1)] + path))
            return path;
        if (paths.Find(full) is not { } found)
            return Dead(url, part, null);
        var target = paths.Targets[found];
        var hasAnchor = fragment.Length > 0 && pages.TryGetValue(target, out var other) && other.Anchors.Contains(fragment);
        return "/" + target + (hasAnchor ? "#" + fragment : "");
    }

    private string? Dead(string url, MarkdownObject part, string? instead)
    {
        Note(part, $"The link `{(url.Length > 80 ? url[..80] + "…" : url)}` leads nowhere.");
        return instead;
    }

    private bool IsSound(string tex, bool display, MarkdownObject part)
    {
        try
        {
            formulas.MathMl(tex, display);
            return true;
        }
        catch (FormulaFault fault)
        {
            Note(part, $"A formula cannot be set: {fault.Message}.");
            return false;
        }
    }

    private void Edit(int start, int length, string text) => _edits.Add((start, length, text));

    private void Note(MarkdownObject part, string message) =>
        leftOut.Add(new Problem(oldPath, null, message, $"See line {page.LineOf(part)} of `content/{page.File.Path}`."));
}
