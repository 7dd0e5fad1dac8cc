using System.Buffers;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Finds where the links of a file lead.</summary>
/// <param name="index">What can be linked to.</param>
/// <param name="sourcePath">Path of the linking file below <c>content/</c>.</param>
/// <param name="page">The page that the file becomes, for links within it.</param>
internal sealed class LinkResolver(LinkIndex index, string sourcePath, LinkTarget? page)
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private readonly string[] _folder = sourcePath.Split('/')[..^1];

    /// <summary>Resolves a link as the author wrote it.</summary>
    public LinkResolution Resolve(string url)
    {
        if (IsExternal(url))
            return LinkResolution.External;

        var (path, query, fragment) = Split(url);
        if (path.Contains('\\'))
            return LinkResolution.Dead($"The link `{url}` holds a backslash.", "Write forward slashes.");
        if (path.Length == 0)
            return Anchor(url, page, query, fragment);
        if (SourceOf(path) is not { } source)
        {
            return LinkResolution.Dead(
                $"The link `{url}` leaves the site.",
                "Link to a file below `content/`, or to a full address with `https://`.");
        }

        var target = path[0] == '/' ? index.AtAddress("/" + source) : index.AtSource(source);
        return target is null ? Dead(url, path, source) : Anchor(url, target, query, fragment);
    }

    /// <summary>Whether a link has a scheme or a host of its own.</summary>
    private static bool IsExternal(string url)
    {
        var colon = url.IndexOf(':');
        return url.StartsWith("//", StringComparison.Ordinal)
            || (colon > 0 && char.IsAsciiLetter(url[0]) && !url.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters));
    }

    private static (string Path, string Query, string Fragment) Split(string url)
    {
        var hash = url.IndexOf('#');
        var fragment = hash < 0 ? "" : url[(hash + 1)..];
        var rest = hash < 0 ? url : url[..hash];
        var mark = rest.IndexOf('?');
        mark = mark < 0 ? rest.Length : mark;
        return (Uri.UnescapeDataString(rest[..mark]), rest[mark..], Uri.UnescapeDataString(fragment));
    }

    /// <summary>The path below <c>content/</c> that a link names; <see langword="null"/> where it leaves the folder.</summary>
    private string? SourceOf(string path)
    {
        var segments = new List<string>(path[0] == '/' ? [] : _folder);
        var parts = path.Split('/');
        foreach (var part in parts)
        {
            if (part == ".." && segments.Count == 0)
                return null;
            if (part == "..")
                segments.RemoveAt(segments.Count - 1);
            else if (part is not ("" or "."))
                segments.Add(part);
        }

        return string.Join('/', segments) + (parts[^1] is "" or "." or ".." && segments.Count > 0 ? "/" : "");
    }

    /// <summary>What becomes of a link to a fragment of a place that exists.</summary>
    internal static LinkResolution Anchor(string url, LinkTarget? target, string query, string fragment)
    {
        var address = target?.Address + query;
        if (fragment.Length == 0)
            return LinkResolution.To(address);
        if (target?.Anchors is not { } anchors)
            return LinkResolution.To($"{address}#{fragment}") with { Unread = target };
        if (anchors.Contains(fragment))
            return LinkResolution.To($"{address}#{fragment}");
        return LinkResolution.Dead(
            $"The link `{url}` leads to an anchor that does not exist.",
            anchors.Count == 0
                ? "Take the part from `#` on away: the page has no anchors."
                : NearestName.Remedy(fragment, "anchors", [.. anchors.Order(StringComparer.Ordinal)]));
    }

    private LinkResolution Dead(string url, string path, string source)
    {
        if (index.WhyHeldBack(source) is { } reason)
            return HeldBack(url, reason);

        // Links to files are mended with a file, links to addresses with an address.
        var fromRoot = path[0] == '/' ? "/" : "";
        var candidates = fromRoot == "/" && !path.EndsWith(".md", StringComparison.Ordinal)
            ? index.Addresses
            : index.Sources.Select(file => fromRoot + file);
        var nearest = NearestName.Find(fromRoot + source, candidates)
            ?? candidates.Order(StringComparer.Ordinal).FirstOrDefault(other => Name(other) == Name(source));
        return LinkResolution.Dead(
            $"The link `{url}` leads nowhere.",
            nearest is null ? "Link to a file that exists below `content/`." : $"Did you mean `{Relative(nearest)}`?");
    }

    private static LinkResolution HeldBack(string url, HoldReason reason) => reason switch
    {
        HoldReason.Draft => LinkResolution.Dead($"The link `{url}` leads to a draft.", "Publish that page, or build with drafts."),
        HoldReason.Future => LinkResolution.Dead(
            $"The link `{url}` leads to a page that is dated in the future.", "Change the date of that page, or build with `--future`."),
        _ => LinkResolution.Dead($"The link `{url}` leads to a page that has expired.", "Take the link out, or change `expires` of that page."),
    };

    private static string Name(string path) => path.TrimEnd('/')[(path.TrimEnd('/').LastIndexOf('/') + 1)..];

    /// <summary>A path below <c>content/</c>, as the linking file would write it.</summary>
    private string Relative(string path)
    {
        if (path[0] == '/')
            return path;
        var parts = path.Split('/');
        var shared = 0;
        while (shared < _folder.Length && shared < parts.Length - 1 && _folder[shared] == parts[shared])
            shared++;
        return string.Join('/', Enumerable.Repeat("..", _folder.Length - shared).Concat(parts[shared..]));
    }
}
