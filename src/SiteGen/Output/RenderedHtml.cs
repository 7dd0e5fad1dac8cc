using System.Buffers;
using System.Text;
using SiteGen.Spooling;

namespace SiteGen.Output;

/// <summary>What the link checker needs to know of one HTML file: its anchors and its links.</summary>
/// <param name="Path">The file below the output folder.</param>
/// <param name="Anchors">The fragments that lead somewhere in it.</param>
/// <param name="Links">The addresses in its <c>href</c>, <c>src</c> and <c>srcset</c> attributes, in order, each once.</param>
public sealed record RenderedHtml(string Path, IReadOnlySet<string> Anchors, IReadOnlyList<string> Links)
{
    /// <summary>Reads a file of HTML.</summary>
    public static RenderedHtml Parse(OutputFile file)
    {
        using var bytes = file.Parts.Count == 1 ? file.Parts[0].Borrow() : new HeldBytes(file.Content).Borrow();
        var text = ArrayPool<char>.Shared.Rent(bytes.Span.Length);
        try
        {
            return Parse(file.Path.Value, text.AsSpan(0, Encoding.UTF8.GetChars(bytes.Span, text)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static RenderedHtml Parse(string path, ReadOnlySpan<char> html)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var links = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        var tags = new HtmlTags(html);
        while (tags.Next())
        {
            if (tags.Attribute("id") is { Length: > 0 } id) anchors.Add(id);
            if (tags.Name is "a" && tags.Attribute("name") is { Length: > 0 } name) anchors.Add(name);
            Add(links, tags.Attribute("href"));
            Add(links, tags.Attribute("src"));
            Add(links, tags.Attribute("poster"));
            if (tags.Attribute("srcset") is not { } candidates) continue;
            foreach (var candidate in candidates.Split(',')) Add(links, candidate.Trim().Split(' ')[0]);
        }

        return new RenderedHtml(path, anchors, [.. links.Keys]);
    }

    private static void Add(OrderedDictionary<string, bool> links, string? link)
    {
        if (link is not null) links.TryAdd(link.Trim(), true);
    }
}
