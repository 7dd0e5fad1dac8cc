using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Output;

/// <summary>What the link checker needs to know of one HTML file: its anchors and its links.</summary>
/// <param name="Path">The file below the output folder.</param>
/// <param name="Anchors">The fragments that lead somewhere in it.</param>
/// <param name="Links">The addresses in its <c>href</c>, <c>src</c> and <c>srcset</c> attributes, in order, each once.</param>
internal sealed record RenderedHtml(string Path, IReadOnlySet<string> Anchors, IReadOnlyList<string> Links)
{
    internal static RenderedHtml Parse(OutputFile file)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content.Span));
        var anchors = document.All.SelectMany(AnchorsOf).ToHashSet(StringComparer.Ordinal);
        var links = document.All.SelectMany(LinksOf).Distinct(StringComparer.Ordinal).ToArray();
        return new RenderedHtml(file.Path.Value, anchors, links);
    }

    private static IEnumerable<string> AnchorsOf(IElement element)
    {
        if (!string.IsNullOrEmpty(element.Id))
        {
            yield return element.Id;
        }

        if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
        {
            yield return name;
        }
    }

    private static IEnumerable<string> LinksOf(IElement element)
    {
        var single = new[] { element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("poster") };
        var candidates = element.GetAttribute("srcset")?.Split(',').Select(candidate => candidate.Trim().Split(' ')[0]) ?? [];
        return single.OfType<string>().Concat(candidates).Select(link => link.Trim());
    }
}
