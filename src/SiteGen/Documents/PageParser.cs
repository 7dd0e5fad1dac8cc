using Markdig.Syntax;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Parses one file: front matter, body, anchors.</summary>
internal static class PageParser
{
    /// <summary>Parses a file; what cannot be read is left empty, so that links to the page are still checked.</summary>
    public static ParsedPage Parse(
        ContentFile file, SiteConfig config, PageMetadataReader metadata, ICollection<Problem> problems)
    {
        var said = metadata.Read(file, problems);
        var page = new ParsedPage
        {
            File = file,
            Metadata = said,
            FrontMatter = said.FrontMatter,
            Tree = ParseBody(file, config, problems),
            MarkdownStart = file.BodyStart,
            MarkdownLine = file.BodyLine,
            Permalink = PermalinkRule.OfSource(file, said, problems),
        };
        if (file.FrontMatter is null && said.FrontMatter.Title.Length == 0)
            page = TakeTitleFromHeading(page, config, problems);
        page = page with { Parts = [.. page.Tree.Descendants()] };
        AttributeCheck.Run(page, problems);
        return page with { Anchors = AnchorRule.Assign(page, problems) };
    }

    private static MarkdownDocument ParseBody(ContentFile file, SiteConfig config, ICollection<Problem> problems)
    {
        try
        {
            return MarkdownDialect.Parse(file.Body, config.Math);
        }
        catch (ArgumentException)
        {
            problems.Add(file.Problem(
                file.BodyLine,
                "The Markdown is nested too deeply.",
                "Take some of the nested brackets, lists or quotations out."));
            return new MarkdownDocument();
        }
    }

    // A plain Markdown file is a page too: its first heading is its title, and is then not part of its body.
    private static ParsedPage TakeTitleFromHeading(ParsedPage page, SiteConfig config, ICollection<Problem> problems)
    {
        if (page.Tree.FirstOrDefault() is not HeadingBlock { Level: 1 } heading)
        {
            problems.Add(page.File.Problem(
                1,
                "The page has no title.",
                "Begin the file with front matter (`---`, `title: …`, `---`) or with a heading (`# Title`)."));
            return page;
        }

        var title = new BlockReader(page.File.Text, page.MarkdownStart).Heading(heading);
        var end = Math.Min(heading.Span.End + 1, page.File.Text.Length);
        var lines = page.File.Text.AsSpan(0, end).Count('\n');
        return page with
        {
            FrontMatter = page.FrontMatter with { Title = title },
            Tree = MarkdownDialect.Parse(page.File.Text[end..], config.Math),
            MarkdownStart = end,
            MarkdownLine = lines + 1,
        };
    }
}
