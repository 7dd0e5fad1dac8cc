using System.Buffers;

namespace SiteGen.Content;

/// <summary>One part of an address between two slashes.</summary>
internal static class UrlSegment
{
    // The unreserved characters of RFC 3986, section 2.3, less the tilde: they need no escaping anywhere.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>Whether the segment holds only letters, digits, hyphens, underscores and inner dots.</summary>
    public static bool IsValid(string segment) =>
        segment.Length > 0 && segment[0] != '.' && segment[^1] != '.' && !segment.AsSpan().ContainsAnyExcept(Allowed);
}
