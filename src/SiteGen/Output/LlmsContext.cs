using System.Security;
using System.Text;
using SiteGen.Pages;
using SiteGen.Spooling;

namespace SiteGen.Output;

/// <summary>
/// The pages behind <c>llms.txt</c> in one text, shaped as the <c>llms_txt2ctx</c> tool of llmstxt.org shapes it:
/// a <c>project</c> element, an element for every section, a <c>doc</c> for every page, its Markdown verbatim.
/// </summary>
public static class LlmsContext
{
    /// <summary>The text as UTF-8, in pieces, of which the twins are some: a large site's twins are not copied.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pages">The pages, of which those with a section and Markdown are taken.</param>
    /// <param name="twin">The Markdown twin of a page that has one.</param>
    /// <param name="withOptional">Whether the section <c>Optional</c> is taken in.</param>
    public static IReadOnlyList<HeldBytes> Write(SiteIdentity site, IEnumerable<Page> pages, Func<Page, HeldBytes> twin, bool withOptional)
    {
        var parts = new List<HeldBytes>();
        var text = new StringBuilder();
        text.Append("<project").Append(Attribute("title", site.Title)).Append(Attribute("summary", LlmsText.Summary(site))).Append('>');
        text.Append(site.Notice).Append('\n');
        foreach (var section in LlmsText.Sections(pages).Where(section => withOptional || section.Key != LlmsText.Optional))
        {
            var tag = Tag(section.Key);
            text.Append('<').Append(tag).Append(">\n");
            foreach (var page in section)
            {
                // The content is not escaped, as the tool does not: models read Markdown better than entities.
                text.Append("<doc").Append(Attribute("title", page.Title)).Append(Attribute("desc", page.Description)).Append('>');
                parts.Add(Utf8Text.Of(text.ToString()));
                parts.Add(twin(page));
                text.Clear().Append("</doc>\n");
            }

            text.Append("</").Append(tag).Append(">\n");
        }

        parts.Add(Utf8Text.Of(text.Append("</project>\n").ToString()));
        return parts;
    }

    private static string Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $" {name}=\"{SecurityElement.Escape(value)}\"";

    private static string Tag(string section)
    {
        var name = string.Concat(section.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        return name.Length > 0 && char.IsLetter(name[0]) ? name : "section-" + name;
    }
}
