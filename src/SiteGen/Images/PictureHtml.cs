using System.Globalization;
using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using SiteGen.Rendering;

namespace SiteGen.Images;

/// <summary>Renders pictures with their size, narrower copies, and all but the first of a page fetched when needed.</summary>
internal sealed class PictureHtml(PageNotes notes, PictureStore store, string basePath) : HtmlObjectRenderer<LinkInline>
{
    // The text column of the built-in theme; below that a picture is as wide as the screen.
    private const string Sizes = "(min-width: 46rem) 44rem, 100vw";

    private readonly LinkInlineRenderer _links = new();
    private bool _first = true;

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (!link.IsImage || !renderer.EnableHtmlForInline)
        {
            _links.Write(renderer, link);
            return;
        }

        var url = link.Url ?? "";
        var picture = store.Find(AddressOf(url));
        var alt = Alt(link);
        if (alt.Length == 0 && !IsDecoration(link))
        {
            notes.Warn(
                link,
                $"The picture `{url}` has no words for those who do not see it.",
                "Say in the square brackets what it shows, or mark it as decoration with `{role=presentation}` behind it.");
        }

        var variants = picture?.Variants ?? [];
        if (!variants.IsEmpty)
        {
            var set = string.Join(", ", variants.Select(variant => $"{basePath}{Uri.EscapeDataString(variant.File.SourcePath).Replace("%2F", "/")} {variant.Width}w"));
            renderer.Write($"<picture><source type=\"image/webp\" srcset=\"{WebUtility.HtmlEncode(set)}\" sizes=\"{Sizes}\">");
        }

        renderer.Write("<img src=\"").WriteEscapeUrl(url).Write($"\" alt=\"{WebUtility.HtmlEncode(alt)}\"");
        if (!string.IsNullOrEmpty(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        if (picture?.Size is { } size && !Says(link, "width") && !Says(link, "height"))
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\""));
        renderer.Write(_first ? " decoding=\"async\"" : " loading=\"lazy\" decoding=\"async\"").WriteAttributes(link);
        renderer.Write(">");
        renderer.Write(variants.IsEmpty ? "" : "</picture>");
        _first = false;
    }

    private string AddressOf(string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(end < 0 ? url : url[..end]);
        return path.StartsWith(basePath, StringComparison.Ordinal) ? "/" + path[basePath.Length..] : path;
    }

    private static string Alt(LinkInline link)
    {
        using var words = new StringWriter(CultureInfo.InvariantCulture);
        var plain = new HtmlRenderer(words) { EnableHtmlForInline = false, EnableHtmlEscape = false };
        plain.WriteChildren(link);
        return words.ToString().Trim();
    }

    private static bool IsDecoration(LinkInline link) =>
        link.TryGetAttributes()?.Properties?.Any(property => property is { Key: "role", Value: "presentation" }) == true;

    private static bool Says(LinkInline link, string name) =>
        link.TryGetAttributes()?.Properties?.Any(property => property.Key == name) == true;
}
