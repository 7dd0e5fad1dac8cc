using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests;

/// <summary>What a reader of a rendered page sees, by an HTML parser that the generator does not use for it.</summary>
internal static class RenderedText
{
    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var lineBreak in body.QuerySelectorAll("br").ToArray())
            lineBreak.Replace(body.Owner!.CreateTextNode(" "));
        return Collapse(string.Concat(body.TextContent.Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.Format)));
    }

    public static string Collapse(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r', '\t', '\f'], StringSplitOptions.RemoveEmptyEntries));
}
