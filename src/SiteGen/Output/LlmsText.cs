using System.Text;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>
/// <c>llms.txt</c>: a table of contents for language models, in the form of llmstxt.org - title, summary, then
/// lists of links by section. A section named <c>Optional</c> may be skipped by readers short of space.
/// </summary>
public static class LlmsText
{
    /// <summary>Name of the section that a reader may skip.</summary>
    public const string Optional = "Optional";

    /// <summary>The sections with their pages, in order of first appearance, the optional one last.</summary>
    public static IReadOnlyList<IGrouping<string, Page>> Sections(IEnumerable<Page> pages) => pages
        .Where(page => page is { LlmsSection: not null, HasTwin: true })
        .GroupBy(page => page.LlmsSection!, StringComparer.Ordinal)
        .OrderBy(section => section.Key == Optional)
        .ToArray();

    /// <summary>The text; links lead to the Markdown twins.</summary>
    public static string Write(SiteIdentity site, IEnumerable<Page> pages)
    {
        var text = new StringBuilder().Append("# ").Append(site.Title).Append("\n\n");
        AppendParagraph(text, "> ", Summary(site));
        AppendParagraph(text, "", site.Notice);
        foreach (var section in Sections(pages))
        {
            text.Append("## ").Append(section.Key).Append("\n\n");
            foreach (var page in section)
            {
                text.Append(Link(site, page)).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    internal static string Summary(SiteIdentity site) => OneLine(site.Description.Length > 0 ? site.Description : site.Tagline);

    private static void AppendParagraph(StringBuilder text, string prefix, string? paragraph)
    {
        if (!string.IsNullOrEmpty(paragraph))
        {
            text.Append(prefix).Append(OneLine(paragraph)).Append("\n\n");
        }
    }

    private static string Link(SiteIdentity site, Page page)
    {
        // Readers of the format take a title up to the first ']' and an address up to the first ')'.
        var title = OneLine(page.Title).Replace('[', '(').Replace(']', ')');
        var url = site.Absolute("/" + page.Permalink.MarkdownFile).Replace("(", "%28").Replace(")", "%29");
        var note = string.IsNullOrEmpty(page.Description) ? "" : ": " + OneLine(page.Description);
        return $"- [{title}]({url}){note}";
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
