using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Content;

/// <summary>Where the pages of a folder are published: an address with placeholders such as <c>/:year/:slug/</c>.</summary>
internal static partial class PermalinkPattern
{
    /// <summary>How a pattern is written.</summary>
    public const string Remedy =
        "Begin and end it with a slash, and use `:slug` or `:path`, and `:year`, `:month`, `:day` and `:collection` as you like: `/:year/:slug/`.";

    private static readonly string[] Known = [":collection", ":day", ":month", ":path", ":slug", ":year"];

    /// <summary>What is wrong with a pattern; <see langword="null"/> for nothing.</summary>
    public static string? FaultOf(string pattern)
    {
        if (pattern is not ['/', _, .., '/'])
            return $"The permalink pattern `{pattern}` does not begin and end with a slash.";
        var names = Placeholder().Matches(pattern).Select(match => match.Value).ToArray();
        if (names.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            return $"The permalink pattern `{pattern}` has an unknown placeholder `{unknown}`.";
        if (!names.Contains(":slug") && !names.Contains(":path"))
            return $"The permalink pattern `{pattern}` would publish all pages at one address.";
        return Placeholder().Replace(pattern, "x").Trim('/').Split('/').All(UrlSegment.IsValid)
            ? null
            : $"The permalink pattern `{pattern}` holds characters that cannot be part of an address.";
    }

    /// <summary>Whether a pattern needs the date of a page.</summary>
    public static bool NeedsDate(string pattern) =>
        Placeholder().Matches(pattern).Any(match => match.Value is ":year" or ":month" or ":day");

    /// <summary>The address of a page.</summary>
    /// <param name="pattern">A pattern without fault.</param>
    /// <param name="collection">The page's collection.</param>
    /// <param name="path">The page's path below the collection, without extension.</param>
    /// <param name="slug">Last part of the page's address.</param>
    /// <param name="date">The page's date; given where <see cref="NeedsDate"/>.</param>
    public static string Expand(string pattern, string collection, string path, string slug, DateOnly? date) =>
        Placeholder().Replace(pattern, match => match.Value switch
        {
            ":collection" => collection,
            ":path" => path,
            ":slug" => slug,
            ":year" => date!.Value.ToString("yyyy", CultureInfo.InvariantCulture),
            ":month" => date!.Value.ToString("MM", CultureInfo.InvariantCulture),
            _ => date!.Value.ToString("dd", CultureInfo.InvariantCulture),
        });

    [GeneratedRegex(":[a-z]+")]
    private static partial Regex Placeholder();
}
