using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;

namespace SiteGen.Notebooks;

/// <summary>Takes from HTML that a program wrote whatever could run, load, or restyle the page.</summary>
internal static partial class OutputHtml
{
    /// <summary>The harmless rest on lines none of which is empty, so that Markdown takes it for one block.</summary>
    /// <returns>Empty where nothing is left to see.</returns>
    public static string Clean(string html)
    {
        var sanitizer = new HtmlSanitizer();
        // The pages' policy forbids styles, and identifiers could be those of the page itself.
        foreach (var attribute in (string[])["style", "class", "id", "name"])
            sanitizer.AllowedAttributes.Remove(attribute);
        foreach (var tag in (string[])["style", "form", "input", "button", "select", "textarea", "option", "iframe"])
            sanitizer.AllowedTags.Remove(tag);
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.FilterUrl += (_, url) => url.SanitizedUrl = url.OriginalUrl.Contains(':') ? url.SanitizedUrl : null;
        using var document = sanitizer.SanitizeDom(html);
        var body = document.Body!;
        var isEmpty = body.TextContent.Trim().Length == 0 && body.QuerySelector("img, svg, hr") is null;
        return isEmpty ? "" : EmptyLines().Replace(body.InnerHtml.ReplaceLineEndings("\n"), "\n").Trim();
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLines();
}
