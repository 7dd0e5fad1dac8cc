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
        return Parse(file.Path.Value, bytes.Span);
    }

    /// <summary>Reads the bytes of a file of HTML.</summary>
    public static RenderedHtml Parse(string path, ReadOnlySpan<byte> bytes)
    {
        var text = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Parse(path, (ReadOnlySpan<char>)text.AsSpan(0, Encoding.UTF8.GetChars(bytes, text)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static RenderedHtml Parse(string path, ReadOnlySpan<char> html)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var (links, known) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var tags = new HtmlTags(html);
        while (tags.Next())
        {
            if (tags.Attribute("id") is { Length: > 0 } id) anchors.Add(id);
            if (tags.Name is "a" && tags.Attribute("name") is { Length: > 0 } name) anchors.Add(name);
            Add(tags.Attribute("href"));
            Add(tags.Attribute("src"));
            Add(tags.Attribute("poster"));
            if (tags.Attribute("srcset") is not { } candidates) continue;
            foreach (var candidate in candidates.Split(',')) Add(candidate.Trim().Split(' ')[0]);
        }

        return new RenderedHtml(path, anchors, links);

        void Add(string? link)
        {
            if (link?.Trim() is { } address && known.Add(address)) links.Add(address);
        }
    }
}
