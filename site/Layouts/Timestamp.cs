using System.Text.RegularExpressions;

namespace Site.Layouts;

/// <summary>A heading of notes that begins at a moment of a recording, such as <c>Theta (00:18:27)</c>.</summary>
/// <param name="Heading">The heading without the moment.</param>
/// <param name="Moment">The moment as written; <see langword="null"/> where there is none.</param>
public sealed partial record Timestamp(string Heading, string? Moment)
{
    /// <summary>Reads a heading.</summary>
    public static Timestamp Parse(string heading)
    {
        var match = AtTheEnd().Match(heading);
        return match.Success
            ? new Timestamp(heading[..match.Index], match.Groups["moment"].Value)
            : new Timestamp(heading, null);
    }

    /// <summary>Sets moments at the end of headings apart from the words, which stay as they are.</summary>
    public static string Mark(string html) =>
        AtTheEndOfHeading().Replace(html, "<span class=\"moment\">${moment}</span>${end}");

    [GeneratedRegex(@"(?<moment>[(\[](?:\d{1,2}:)?\d{1,2}:\d{2}[)\]])(?<end></h[1-6]>)")]
    private static partial Regex AtTheEndOfHeading();

    [GeneratedRegex(@"\s*[(\[](?<moment>(?:\d{1,2}:)?\d{1,2}:\d{2})[)\]]\s*$")]
    private static partial Regex AtTheEnd();
}
