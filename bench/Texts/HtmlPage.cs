using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Bench.Texts;

/// <summary>Reads the prose of an HTML page: headings, paragraphs, list items and definitions.</summary>
internal static partial class HtmlPage
{
    private const string Wanted = "h1, h2, h3, h4, p, li, dd";

    /// <summary>The page; <see langword="null"/> for one without a title.</summary>
    public static TextDocument? Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var title = Collapse(document.Title ?? "");
        if (title.Length == 0) return null;
        var sections = new List<TextSection>();
        var (heading, paragraphs) = ("", new List<string>());
        foreach (var element in document.QuerySelectorAll(Wanted))
        {
            // A list item that holds paragraphs is read through them.
            if (element.LocalName is "li" or "dd" && element.QuerySelector("p, li, pre") is not null) continue;
            var text = Collapse(element.TextContent);
            if (element.LocalName[0] != 'h')
            {
                if (text.Length > 0) paragraphs.Add(text);
                continue;
            }

            if (paragraphs.Count > 0) sections.Add(new(heading, paragraphs));
            (heading, paragraphs) = (text, []);
        }

        if (paragraphs.Count > 0) sections.Add(new(heading, paragraphs));
        return new TextDocument(title, sections);
    }

    private static string Collapse(string text) => Spaces().Replace(text, " ").TrimEnd(' ', '¶').TrimStart();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
