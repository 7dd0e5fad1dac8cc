using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Rendering;

namespace SiteGen.Components;

/// <summary>Renders components. A fault of one is noted with its line, and nothing is shown in its place.</summary>
internal sealed class ComponentHtml(PageNotes notes, Partials partials, DataTables tables) : HtmlObjectRenderer<CustomContainer>
{
    // The classes of Quarto's call-outs.
    private const string CallOut = "callout-";

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        renderer.EnsureLine();
        if (CallOutOf(container) is { } callOut)
            Aside(renderer, container, callOut, container.Arguments);
        else if (container.Info is not { Length: > 0 } name)
            Division(renderer, container);
        else if (Checked(container, name) is { } attributes)
            Component(renderer, container, name, attributes);
    }

    private void Component(HtmlRenderer renderer, CustomContainer container, string name, ImmutableDictionary<string, string> attributes)
    {
        switch (name)
        {
            case "figure":
                Figure(renderer, container);
                break;
            case "video":
                Video(renderer, container);
                break;
            case "quote":
                Quote(renderer, container, attributes);
                break;
            case "include":
                renderer.Write(partials.Html(notes, container, attributes["file"]));
                break;
            case "data":
                renderer.Write(tables.Html(notes, container, attributes));
                break;
            default:
                Aside(renderer, container, name, container.Arguments);
                break;
        }
    }

    private ImmutableDictionary<string, string>? Checked(CustomContainer container, string name)
    {
        if (!ComponentKind.All.TryGetValue(name, out var kind))
        {
            notes.Fault(container, $"There is no component `{name}`.", NearestName.Remedy(name, "components", [.. ComponentKind.All.Keys]));
            return null;
        }

        var given = (container.TryGetAttributes()?.Properties ?? []).ToImmutableDictionary(pair => pair.Key, pair => pair.Value ?? "");
        if (given.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => !kind.Attributes.Contains(key)) is { } unknown)
        {
            notes.Fault(container, $"The component `{name}` knows no `{unknown}`.", kind.Attributes.Any()
                ? NearestName.Remedy(unknown, "attributes", [.. kind.Attributes])
                : "Take it away: the component takes no attributes.");
            return null;
        }

        if (kind.Required.FirstOrDefault(key => !given.ContainsKey(key)) is { } missing)
        {
            notes.Fault(container, $"The component `{name}` has no `{missing}`.", $"Write `::: {name} {{{missing}=\"…\"}}`.");
            return null;
        }

        return given;
    }

    // A picture, or several, in the first paragraph; what follows is the caption.
    private void Figure(HtmlRenderer renderer, CustomContainer container)
    {
        var pictures = container.FirstOrDefault() as ParagraphBlock;
        var images = pictures?.Inline?.Descendants<LinkInline>().Where(link => link.IsImage).ToArray() ?? [];
        if (images.Length == 0)
        {
            notes.Fault(container, "The figure has no picture.", "Begin it with `![what it shows](file.png)`, and put the caption below, after an empty line.");
            return;
        }

        if (images.Any(image => image.FirstChild is null))
        {
            notes.Fault(container, "A picture of the figure has no words for those who do not see it.", "Say in the square brackets what it shows.");
            return;
        }

        renderer.Write("<figure>").WriteChildren(pictures!.Inline!);
        Caption(renderer, container.Skip(1));
        renderer.WriteLine("</figure>");
    }

    // A link around a picture. Nothing of the host of the video is loaded before a reader follows it.
    private void Video(HtmlRenderer renderer, CustomContainer container)
    {
        var link = (container.FirstOrDefault() as ParagraphBlock)?.Inline?.OfType<LinkInline>().FirstOrDefault(link => !link.IsImage);
        if (link?.OfType<LinkInline>().Any(child => child.IsImage) != true)
        {
            notes.Fault(container, "The video has no poster with a link.", "Begin it with `[![what the poster shows](poster.jpg)](https://address-of-the-video)`.");
            return;
        }

        renderer.Write("<figure class=\"video\">").Write(link);
        Caption(renderer, container.Skip(1));
        renderer.WriteLine("</figure>");
    }

    private void Quote(HtmlRenderer renderer, CustomContainer container, ImmutableDictionary<string, string> attributes)
    {
        var at = attributes.GetValueOrDefault("at");
        var seconds = at is null ? null : Seconds(at);
        if (at is not null && seconds is null)
        {
            notes.Fault(container, $"`{at}` is no time of a recording.", "Write hours, minutes and seconds: `00:10:08`.");
            return;
        }

        renderer.WriteLine("<figure class=\"said\"><blockquote>").WriteChildren(container);
        renderer.Write("</blockquote><figcaption>").WriteEscape(attributes["by"]);
        if (at is not null)
        {
            var address = attributes.GetValueOrDefault("href");
            renderer.Write(", ");
            if (address is not null)
                renderer.Write("<a href=\"").WriteEscapeUrl(At(address, seconds!.Value)).Write("\">");
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"PT{seconds}S\">")).WriteEscape(at).Write("</time>");
            renderer.Write(address is null ? "" : "</a>");
        }

        renderer.WriteLine("</figcaption></figure>");
    }

    private static void Aside(HtmlRenderer renderer, CustomContainer container, string kind, string? title)
    {
        var words = string.IsNullOrWhiteSpace(title) ? char.ToUpperInvariant(kind[0]) + kind[1..] : title.Trim();
        renderer.Write($"<aside class=\"note note-{kind}\" aria-label=\"").WriteEscape(words).Write("\">");
        if (kind != "aside" || !string.IsNullOrWhiteSpace(title))
            renderer.Write("<p class=\"note-title\">").WriteEscape(words).Write("</p>");
        renderer.EnsureLine();
        renderer.WriteChildren(container);
        renderer.WriteLine("</aside>");
    }

    private static void Division(HtmlRenderer renderer, CustomContainer container)
    {
        renderer.Write("<div").WriteAttributes(container).WriteLine(">");
        renderer.WriteChildren(container);
        renderer.WriteLine("</div>");
    }

    private static void Caption(HtmlRenderer renderer, IEnumerable<Block> blocks)
    {
        var caption = blocks.ToArray();
        if (caption.Length == 0)
            return;
        renderer.Write("<figcaption>");
        foreach (var block in caption)
            renderer.Write(block);
        renderer.Write("</figcaption>");
    }

    private static string? CallOutOf(CustomContainer container) =>
        container.TryGetAttributes()?.Classes?.Find(name => name.StartsWith(CallOut, StringComparison.Ordinal))?[CallOut.Length..] is { Length: > 0 } kind
            && ComponentKind.All.ContainsKey(kind) ? kind : null;

    private static int? Seconds(string time)
    {
        var parts = time.Split(':');
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        var isTime = parts.Length is 2 or 3 && numbers.All(number => number >= 0) && numbers.Skip(1).All(number => number < 60);
        return isTime ? numbers.Aggregate(0, (sum, number) => (sum * 60) + number) : null;
    }

    // Hosts of videos take the second as `t`; others ignore it.
    private static string At(string address, int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{address}{(address.Contains('?') ? '&' : '?')}t={seconds}");
}
