using System.Collections.Immutable;
using Markdig.Syntax;

namespace SiteGen.Documents;

/// <summary>The beginning of a page, for lists and feeds.</summary>
internal static class Excerpt
{
    /// <summary>What stands above a line <c>&lt;!-- more --&gt;</c>, headings left out, or else the first paragraph.</summary>
    /// <returns>Plain text; empty where the page has none.</returns>
    public static string Of(ParsedPage page, ImmutableArray<Section> sections)
    {
        var marker = page.Tree.ToList().FindIndex(IsMarker);
        return marker < 0
            ? sections.SelectMany(section => section.Blocks).FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Text ?? ""
            : Above(page, marker);
    }

    private static string Above(ParsedPage page, int marker)
    {
        var reader = new BlockReader(page.File.Text, page.MarkdownStart);
        foreach (var block in page.Tree.Take(marker).Where(block => block is not HeadingBlock))
            reader.Read(block);
        return string.Join(' ', reader.Take().Where(block => block.Kind is not (BlockKind.Footnote or BlockKind.Code)).Select(block => block.Text));
    }

    private static bool IsMarker(Block block) =>
        block is HtmlBlock { Type: HtmlBlockType.Comment } html
        && html.Lines.ToString().Trim() is ['<', '!', '-', '-', .. var words, '-', '-', '>']
        && words.Trim() == "more";
}
