using Markdig.Syntax;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Parses one file: front matter first, which other pages need, then body and anchors.</summary>
internal static class PageParser
{
    /// <summary>Parses a file; what cannot be read is left empty, so that links to the page are still checked.</summary>
    public static ParsedPage Parse(
        ContentFile file, SiteConfig config, PageMetadataReader metadata, ICollection<Problem> problems) =>
        Parse(Head(file, config, metadata, problems), config, problems);

    /// <summary>Reads what is said about a page.</summary>
    public static PageHead Head(
        ContentFile file, SiteConfig config, PageMetadataReader metadata, ICollection<Problem> problems)
    {
        var said = metadata.Read(file, problems);
        var head = new PageHead
        {
            File = file,
            Metadata = said,
            FrontMatter = said.FrontMatter,
            MarkdownStart = file.BodyStart,
            MarkdownLine = file.BodyLine,
            Permalink = PermalinkRule.OfSource(file, said, problems),
        };
        return file.FrontMatter is null && said.FrontMatter.Title.Length == 0 ? TakeTitleFromHeading(head, config, problems) : head;
    }

    /// <summary>Parses the body of a page, and gives its headings their anchors.</summary>
    public static ParsedPage Parse(PageHead head, SiteConfig config, ICollection<Problem> problems)
    {
        var page = new ParsedPage(head) { Tree = ParseBody(head, config, problems) };
        page = page with { Parts = [.. page.Tree.Descendants()] };
        AttributeCheck.Run(page, problems);
        return page with { Anchors = AnchorRule.Assign(page, problems) };
    }

    private static MarkdownDocument ParseBody(PageHead head, SiteConfig config, ICollection<Problem> problems)
    {
        try
        {
            return MarkdownDialect.Parse(head.File.Text[head.MarkdownStart..], config.Math);
        }
        catch (ArgumentException)
        {
            problems.Add(head.File.Problem(
                head.MarkdownLine,
                "The Markdown is nested too deeply.",
                "Take some of the nested brackets, lists or quotations out."));
            return [];
        }
    }

    // A plain Markdown file is a page too: its first heading is its title, and is then not part of its body.
    private static PageHead TakeTitleFromHeading(PageHead head, SiteConfig config, ICollection<Problem> problems)
    {
        if (ParseBody(head, config, problems).FirstOrDefault() is not HeadingBlock { Level: 1 } heading)
        {
            problems.Add(head.File.Problem(
                1,
                "The page has no title.",
                "Begin the file with front matter (`---`, `title: …`, `---`) or with a heading (`# Title`)."));
            return head;
        }

        var title = new BlockReader(head.File.Text, head.MarkdownStart).Heading(heading);
        var end = Math.Min(heading.Span.End + 1, head.File.Text.Length);
        return head with
        {
            FrontMatter = head.FrontMatter with { Title = title },
            MarkdownStart = end,
            MarkdownLine = head.File.Text.AsSpan(0, end).Count('\n') + 1,
        };
    }
}
