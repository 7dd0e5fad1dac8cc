using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Notebooks;

/// <summary>Brings the Markdown of Quarto to the Markdown of this generator.</summary>
internal static partial class QuartoText
{
    /// <summary>A whole <c>.qmd</c> or Markdown file, its front matter converted.</summary>
    /// <param name="stem">Name of the file without its extension: the title where there is no other.</param>
    public static NotebookFile Convert(string text, string stem)
    {
        var leftOut = new List<string>();
        var (yaml, body) = Split(text.ReplaceLineEndings("\n"));
        var title = stem;
        if (!TitleKey().IsMatch(yaml) && FirstHeading(body) is { } heading)
        {
            title = heading.Groups["words"].Value.Trim();
            body = body.Remove(heading.Index, heading.Length);
        }

        return new NotebookFile(QuartoHeader.Convert(yaml, title, leftOut) + Body(body, leftOut), [], [.. leftOut]);
    }

    /// <summary>Front matter and the text below it.</summary>
    public static (string Yaml, string Body) Split(string text)
    {
        var match = Header().Match(text);
        return match.Success ? (match.Groups["yaml"].Value, text[match.Length..]) : ("", text);
    }

    /// <summary>The heading of the first level that a body begins with.</summary>
    public static Match? FirstHeading(string body) => Heading().Match(body) is { Success: true } match ? match : null;

    /// <summary>Text below the front matter: fences that run, options, short codes, attributes of code.</summary>
    /// <param name="leftOut">Receives short codes that mean nothing here.</param>
    public static string Body(string body, ICollection<string> leftOut)
    {
        var converted = new StringBuilder(body.Length);
        string? fence = null;
        foreach (var line in body.Split('\n'))
        {
            var match = Fence().Match(line);
            if (fence is null && match.Success)
            {
                fence = match.Groups["fence"].Value;
                converted.Append(match.Groups["indent"].Value).Append(fence).Append(Language(match.Groups["info"].Value)).Append('\n');
            }
            else if (fence is not null && line.Trim().StartsWith(fence, StringComparison.Ordinal) && line.Trim().Trim(fence[0]).Length == 0)
            {
                fence = null;
                converted.Append(line).Append('\n');
            }
            else if (fence is null)
            {
                converted.Append(ShortCodes(line, leftOut)).Append('\n');
            }
            else if (!line.TrimStart().StartsWith("#|", StringComparison.Ordinal))
            {
                converted.Append(line).Append('\n');
            }
        }

        converted.Length--;
        return converted.ToString();
    }

    // ```{python} and ```{.python filename="x.py"} are code like ```python.
    private static string Language(string info)
    {
        var words = info.Trim().Trim('{', '}').TrimStart('.');
        var end = words.IndexOfAny([' ', ',']);
        var language = end < 0 ? words : words[..end];
        var title = Filename().Match(info);
        return language.TrimStart('=') + (title.Success ? $" title=\"{title.Groups["name"].Value}\"" : "");
    }

    private static string ShortCodes(string line, ICollection<string> leftOut) => ShortCode().Replace(line, match =>
    {
        var (name, argument) = (match.Groups["name"].Value, match.Groups["argument"].Value.Trim('"', ' '));
        if (name == "video" && argument.Length > 0)
            return $"[Video: {argument}]({argument})";
        leftOut.Add($"short code `{name}`");
        return "";
    });

    [GeneratedRegex(@"\A\s*---[ \t]*\n(?<yaml>.*?)^(---|\.\.\.)[ \t]*(\n|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"^title\s*:", RegexOptions.Multiline)]
    private static partial Regex TitleKey();

    [GeneratedRegex(@"\A\s*# +(?<words>[^\n]+?)\s*#*\s*(\n|\z)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<indent>[ \t>]*)(?<fence>`{3,}|~{3,})(?<info>[^`]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex("filename=\"(?<name>[^\"]+)\"")]
    private static partial Regex Filename();

    [GeneratedRegex(@"\{\{[<%]\s*/?(?<name>[\w./-]+)\s*(?<argument>[^\s>%]*)[^}]*?[>%]\}\}")]
    private static partial Regex ShortCode();
}
