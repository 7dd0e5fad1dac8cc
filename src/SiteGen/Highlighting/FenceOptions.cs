using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Highlighting;

/// <summary>What an author says beside the language of a fence: <c>```python {2,4-6} title="file.py" numbers</c>.</summary>
/// <param name="Marked">Lines to mark, from 1.</param>
/// <param name="Title">Stands above the code; empty for none.</param>
/// <param name="Numbers">Whether lines are numbered.</param>
internal sealed partial record FenceOptions(ImmutableHashSet<int> Marked, string Title, bool Numbers)
{
    /// <summary>What holds where nothing is said.</summary>
    public static FenceOptions None { get; } = new([], "", Numbers: false);

    /// <summary>Reads the words after the language.</summary>
    /// <param name="unknown">The first word that means nothing; <see langword="null"/> where each means something.</param>
    public static FenceOptions Parse(string? words, out string? unknown)
    {
        unknown = null;
        var options = None;
        foreach (Match match in Word().Matches(words ?? ""))
        {
            var word = match.Value;
            if (match.Groups["lines"].Success)
                options = options with { Marked = options.Marked.Union(Lines(match.Groups["lines"].Value)) };
            else if (match.Groups["title"].Success)
                options = options with { Title = match.Groups["title"].Value };
            else if (word == "numbers")
                options = options with { Numbers = true };
            else
                unknown ??= word;
        }

        return options;
    }

    private static IEnumerable<int> Lines(string ranges)
    {
        foreach (var range in ranges.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = range.Split('-');
            var first = int.Parse(ends[0], CultureInfo.InvariantCulture);
            var last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            // No code is longer than this; a slip of the keyboard must not fill the memory.
            for (var line = first; line <= Math.Min(last, 100_000); line++)
                yield return line;
        }
    }

    [GeneratedRegex("""\{(?<lines>\d{1,6}(-\d{1,6})?(\s*,\s*\d{1,6}(-\d{1,6})?)*)\}|title="(?<title>[^"]*)"|\S+""")]
    private static partial Regex Word();
}
