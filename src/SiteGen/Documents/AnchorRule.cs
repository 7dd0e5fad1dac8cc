using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Gives headings their anchors: the author's <c>{#id}</c>, or a slug of the text as GitHub makes it.</summary>
internal static class AnchorRule
{
    /// <summary>Assigns an anchor to every heading, and lists all fragments that can be linked to.</summary>
    public static HashSet<string> Assign(ParsedPage page, ICollection<Problem> problems)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var headings = new List<HeadingBlock>();
        foreach (var part in page.Parts)
        {
            if (part is HeadingBlock heading && ParsedPage.IdOf(heading) is null)
                headings.Add(heading);
            foreach (var id in ExplicitIds(part))
            {
                if (!anchors.Add(id))
                    problems.Add(Repeated(page, part, id));
            }
        }

        var blocks = new BlockReader(page.File.Text, page.MarkdownStart);
        foreach (var heading in headings)
            heading.GetAttributes().Id = Unused(Slug(blocks.Heading(heading)), anchors);
        return anchors;
    }

    /// <summary>The slug of a heading: lower case, spaces as hyphens, punctuation left out.</summary>
    public static string Slug(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in heading.EnumerateRunes())
        {
            if (rune.Value == ' ')
                slug.Append('-');
            else if (rune.Value is '-' or '_' || Rune.IsLetterOrDigit(rune) || IsMark(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static Problem Repeated(ParsedPage page, MarkdownObject part, string id) => page.File.Problem(
        page.LineOf(part), $"The anchor `#{id}` stands twice on this page.", "Give one of the two another name.");

    private static string Unused(string slug, HashSet<string> anchors)
    {
        var anchor = slug;
        for (var i = 1; !anchors.Add(anchor); i++)
            anchor = string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}");
        return anchor;
    }

    private static IEnumerable<string> ExplicitIds(MarkdownObject part) => part switch
    {
        HtmlBlock block => block.Lines.Lines.Take(block.Lines.Count).SelectMany(line => HtmlIds(line.Slice.ToString())),
        HtmlInline html => HtmlIds(html.Tag),
        _ => ParsedPage.IdOf(part) is { } id ? [id] : [],
    };

    private static IEnumerable<string> HtmlIds(string html) =>
        HtmlAttribute.Find(html).Where(attribute => attribute.Is("id")).Select(attribute => attribute.Value);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
