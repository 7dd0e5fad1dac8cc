namespace Site.Layouts;

/// <summary>Fits the HTML of a Markdown text to narrow screens.</summary>
public static class ProseHtml
{
    /// <summary>
    /// Lets wide tables and code blocks scroll by themselves, also by keyboard (WCAG 2.1.1), so that the page need not.
    /// </summary>
    public static string Fit(string html) => html
        .Replace("<pre>", "<pre tabindex=\"0\">")
        .Replace("<table", "<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table")
        .Replace("</table>", "</table></div>");
}
