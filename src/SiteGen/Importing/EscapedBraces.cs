using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Importing;

/// <summary>Escapes words in braces that would be taken for attributes, and vanish from the page.</summary>
internal static class EscapedBraces
{
    // Markdig looks for attributes of a heading at its first brace, escaped or not. This is one, and holds none.
    private const string FirstBrace = " <!--{-->";

    // One part of a page can hold several, and only the last of them is seen.
    private const int MostPasses = 50;

    /// <summary>The text of a file with its braces escaped.</summary>
    /// <param name="count">How many were escaped.</param>
    public static string In(string path, string text, out int count)
    {
        count = 0;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            if (FrontMatterSplitter.Split(path, text, []) is not { } file)
                return text;
            var edits = LoneFile.Parse(file).Tree.Descendants().Select(part => Edit(part, file)).OfType<(int At, string Text)>().Distinct().OrderByDescending(edit => edit.At).ToArray();
            if (edits.Length == 0)
                return text;
            foreach (var (at, escape) in edits)
                text = text.Insert(at, escape);
            count += edits.Length;
        }

        return text;
    }

    private static (int At, string Text)? Edit(MarkdownObject part, ContentFile file)
    {
        if (part.TryGetAttributes() is not { } attributes || attributes.Properties?.Exists(property => string.IsNullOrEmpty(property.Value)) != true)
            return null;
        var start = part is HeadingBlock heading ? file.BodyStart + heading.Span.Start + heading.Level : 0;
        if (start > 0 && start < file.Text.Length && !file.Text.AsSpan(start).StartsWith(FirstBrace))
            return (start, FirstBrace);
        var brace = file.BodyStart + attributes.Span.Start;
        return brace < file.Text.Length && file.Text[brace] == '{' ? (brace, "\\") : null;
    }
}
