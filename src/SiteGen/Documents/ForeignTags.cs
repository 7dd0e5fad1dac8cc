using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Rendering;

namespace SiteGen.Documents;

/// <summary>
/// Finds what a page that was written for another generator still holds of its template language, <c>{{&lt; figure &gt;}}</c> of Hugo,
/// <c>{% include %}</c> of Jekyll, Eleventy and Zola, <c>{{ page.title }}</c>: here it is text, and a reader would see it.
/// </summary>
internal static partial class ForeignTags
{
    /// <summary>Warns of the tags of a page, of each name once for the whole site. Code and formulas may hold any.</summary>
    public static void Warn(PageNotes notes)
    {
        var body = notes.Page.File.Text.AsSpan(notes.Page.File.BodyStart);
        if (!body.Contains("{{", StringComparison.Ordinal) && !body.Contains("{%", StringComparison.Ordinal)) return;
        foreach (var block in notes.Page.Parts.OfType<LeafBlock>())
        {
            if (block.Inline is not null) Warn(notes, block.Inline);
        }
    }

    private static void Warn(PageNotes notes, ContainerInline line)
    {
        // A tag can be cut up: quotation marks and dashes in it are marks of Markdown too.
        var (text, parts) = (new StringBuilder(), new List<(int Start, LiteralInline Part)>());
        foreach (var inline in line.Descendants())
        {
            if (inline is LiteralInline literal)
            {
                parts.Add((text.Length, literal));
                // What the author has escaped is meant to be read.
                if (literal.IsFirstCharacterEscaped) text.Append('\n');
                text.Append(literal.Content.AsSpan()[(literal.IsFirstCharacterEscaped ? 1 : 0)..]);
            }
            else if (inline is not ContainerInline)
            {
                text.Append('\n');
            }
        }

        foreach (Match tag in Tag().Matches(text.ToString()))
        {
            notes.WarnOnce(
                $"foreign tag {tag.Groups["name"].Value}", parts.FindLast(part => part.Start <= tag.Index).Part,
                $"`{tag.Value}` begins a tag of another generator, and is published as it stands.",
                "Write a component of this one in its place (`::: figure`), take it out, or put it in backticks where it is to be read.");
        }
    }

    [GeneratedRegex(@"\{\{[<%]\s*/?\s*(?<name>[A-Za-z][\w/.-]*)|\{%-?\s*(?<name>[A-Za-z]\w*)(?=[^{}]*%\})|\{\{-?\s*[$.]?(?<name>[A-Za-z][\w.]*)(?=[^{}\n]*\}\})")]
    private static partial Regex Tag();
}
