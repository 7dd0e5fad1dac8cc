using System.Text;
using System.Text.RegularExpressions;

namespace Bench.Texts;

/// <summary>Reads the prose of a manual page from its roff source: titles, headings and paragraphs, without examples in full.</summary>
/// <remarks>groff_man(7) and mdoc(7) for the requests, groff_char(7) for the escapes.</remarks>
internal static partial class ManualPage
{
    /// <summary>The page; <see langword="null"/> for a source that is only a link to another page.</summary>
    public static TextDocument? Read(TextReader source)
    {
        var title = "";
        var sections = new List<TextSection>();
        var (heading, paragraphs, words) = ("", new List<string>(), new StringBuilder());
        var verbatim = false;
        while (source.ReadLine() is { } line)
        {
            var (request, rest) = Split(line);
            switch (request)
            {
                case "so": return null;
                case "TH" or "Dt": title = Words(rest).FirstOrDefault() ?? ""; break;
                case "nf" or "EX" or "TS" or "Bd": verbatim = true; EndParagraph(); break;
                case "fi" or "EE" or "TE" or "Ed": verbatim = false; break;
                case "SH" or "SS" or "Sh" or "Ss": EndSection(); heading = string.Join(' ', Words(rest)); break;
                case "PP" or "P" or "LP" or "TP" or "IP" or "sp" or "HP" or "Pp" or "It": EndParagraph(); break;
                case "" when !verbatim: Append(rest, " "); break;
                case "B" or "I" or "SM" or "SB" or "Nm" or "Fl" or "Ar" or "Pa" or "Xr" or "Li" or "Em" or "Sy" when !verbatim:
                    Append(string.Join(' ', Words(rest)), " "); break;
                case "BR" or "BI" or "IR" or "IB" or "RB" or "RI" when !verbatim: Append(string.Concat(Words(rest)), " "); break;
            }
        }

        EndSection();
        return title.Length == 0 ? null : new TextDocument(title.ToLowerInvariant(), sections);

        void Append(string text, string between) => words.Append(text).Append(between);

        void EndParagraph()
        {
            var text = Spaces().Replace(words.ToString(), " ").Trim();
            if (text.Length > 0) paragraphs.Add(text);
            words.Clear();
        }

        void EndSection()
        {
            EndParagraph();
            if (paragraphs.Count > 0) sections.Add(new(heading, paragraphs));
            paragraphs = [];
        }
    }

    private static (string Request, string Arguments) Split(string line)
    {
        if (line.StartsWith(".\\\"", StringComparison.Ordinal) || line.StartsWith("'\\\"", StringComparison.Ordinal)) return ("comment", "");
        if (line.Length == 0) return ("sp", "");
        if (line[0] is not ('.' or '\'')) return ("", Plain(line));
        var trimmed = line[1..].TrimStart();
        var space = trimmed.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (trimmed.Length == 0 ? "comment" : trimmed, "") : (trimmed[..space], Plain(trimmed[(space + 1)..]));
    }

    private static IEnumerable<string> Words(string arguments) =>
        Argument().Matches(arguments).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value);

    private static string Plain(string text)
    {
        text = Comment().Replace(text, "");
        text = text.Replace("\\-", "-", StringComparison.Ordinal).Replace("\\(aq", "'", StringComparison.Ordinal)
            .Replace("\\(oq", "'", StringComparison.Ordinal).Replace("\\(cq", "'", StringComparison.Ordinal)
            .Replace("\\(lq", "\"", StringComparison.Ordinal).Replace("\\(rq", "\"", StringComparison.Ordinal)
            .Replace("\\(dq", "\"", StringComparison.Ordinal).Replace("\\(em", "—", StringComparison.Ordinal)
            .Replace("\\e", "\\", StringComparison.Ordinal).Replace("\\ ", " ", StringComparison.Ordinal);
        return Escape().Replace(text, "");
    }

    [GeneratedRegex("\"(?<quoted>(?:[^\"]|\"\")*)\"|\\S+")]
    private static partial Regex Argument();

    [GeneratedRegex("\\\\\".*$")]
    private static partial Regex Comment();

    // Fonts and sizes with their argument, named characters and strings, and all that prints nothing.
    [GeneratedRegex(@"\\f(?:\[[^\]]*\]|\(..|.)|\\s[+-]?\d{1,2}|\\\*?(?:\[[^\]]*\]|\(..)|\\[hvwlLmMo]'[^']*'|\\n.|\\[&/,|^0:%~{}cdup]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
