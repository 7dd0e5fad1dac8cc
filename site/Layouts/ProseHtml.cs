using SiteGen.Documents;

namespace Site.Layouts;

/// <summary>Fits the HTML of a Markdown text to narrow screens.</summary>
public static class ProseHtml
{
    /// <summary>What stands before the text of a page, and at no place above it.</summary>
    public const string Opening = "<div class=\"prose\">";

    /// <summary>What stands after the text of a page.</summary>
    public const string Closing = "</div>";

    private const string Code = "<div class=\"code";

    /// <summary>The text of a page as its layout shows it, between <see cref="Opening"/> and <see cref="Closing"/>.</summary>
    /// <param name="layout">The component of the layout.</param>
    /// <param name="html">The text as it was written as HTML.</param>
    public static string Of(Type layout, string html) => Fit(layout == typeof(NotePage) ? Timestamp.Mark(html) : html);

    /// <summary>Whether the page of a text gets the script that copies code.</summary>
    public static bool HasCode(string html) => html.Contains(Code, StringComparison.Ordinal);

    /// <summary>Whether the page of a document gets the script that copies code.</summary>
    public static bool HasCode(Document document) => document.HtmlContains(Code);

    /// <summary>
    /// Lets wide tables and code blocks scroll by themselves, also by keyboard (WCAG 2.1.1), so that the page need not.
    /// </summary>
    public static string Fit(string html) => html
        .Replace("<pre>", "<pre tabindex=\"0\">")
        .Replace("<table", "<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table")
        .Replace("</table>", "</table></div>");
}
