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
        foreach (var (before, page) in Pieces(site, pages, withOptional))
        {
            parts.Add(Utf8Text.Of(before));
            if (page is not null) parts.Add(twin(page));
        }

        return parts;
    }

    /// <summary>Where the twins stand in the text.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pages">The pages, of which those with a section and Markdown are taken.</param>
    /// <param name="length">How many bytes the twin of a page has.</param>
    /// <param name="withOptional">Whether the section <c>Optional</c> is taken in.</param>
    /// <returns>Offsets in bytes, by permalink.</returns>
    public static IReadOnlyDictionary<string, long> Places(SiteIdentity site, IEnumerable<Page> pages, Func<Page, long> length, bool withOptional)
    {
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        var at = 0L;
        foreach (var (before, page) in Pieces(site, pages, withOptional))
        {
            at += Utf8Text.Of(before).Length;
            if (page is null) continue;
            places[page.Permalink.Path] = at;
            at += length(page);
        }

        return places;
    }

    // What stands before each twin; the last piece is followed by none.
    private static IEnumerable<(string Before, Page? Page)> Pieces(SiteIdentity site, IEnumerable<Page> pages, bool withOptional)
    {
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
                yield return (text.ToString(), page);
                text.Clear().Append("</doc>\n");
            }

            text.Append("</").Append(tag).Append(">\n");
        }

        yield return (text.Append("</project>\n").ToString(), null);
    }

    private static string Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $" {name}=\"{SecurityElement.Escape(value)}\"";

    private static string Tag(string section)
    {
        var name = string.Concat(section.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        return name.Length > 0 && char.IsLetter(name[0]) ? name : "section-" + name;
    }
}
