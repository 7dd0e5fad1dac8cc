using System.Collections.Immutable;
using Markdig.Syntax;
using SiteGen.Components;
using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Spooling;

namespace SiteGen.Documents;

/// <summary>
/// Reads the bodies of pages, given all that is known of a site before any body is read. Kept after a build, it reads one
/// page again as the build would.
/// </summary>
internal sealed class SiteReading(ContentFolder folder, SiteContentOptions options, LinkIndex index, PageNames names, bool text)
{
    /// <summary>Prepares to render.</summary>
    public SiteRendering Rendering() => new(folder, options.CacheFolder);

    /// <summary>The partial files of the site.</summary>
    public Partials Partials(SiteRendering rendering) => new(
        folder.Files.Where(file => Components.Partials.IsPartial(file.Path)).ToDictionary(file => file.Path, StringComparer.Ordinal),
        (file, notes, within) => Include(file, notes, within, rendering));

    /// <summary>Reads one page.</summary>
    /// <remarks>A page is parsed, written as HTML and let go before the next: trees are ten times as large as what is kept.</remarks>
    public ReadPage Read(PageHead head, ImmutableArray<Permalink> aliases, SiteRendering rendering, Partials partials, ICollection<Problem> faults)
    {
        // The text is asked for many times here, and nothing that is kept holds it.
        var page = PageParser.Parse(head with { File = head.File with { Text = head.File.Text } }, folder.Config, faults);
        var notes = new PageNotes(page, faults);
        var links = LinksOf(notes);
        links.Rewrite();
        var (markdown, markdownLinks) = links.RewrittenMarkdown();
        var sections = SectionReader.Read(page, text);
        var document = new Document
        {
            SourcePath = page.File.Path,
            Source = "",
            HeldSource = text ? head.File.Held : new HeldText(""),
            Markdown = "",
            HeldMarkdown = HeldText.In(options.Spool, markdown),
            MarkdownLinks = markdownLinks,
            FrontMatter = page.FrontMatter,
            Fields = page.Metadata.Fields,
            Terms = page.Metadata.Terms,
            Collection = page.File.Path.Split('/') is [var first, _, ..] ? first : "",
            Permalink = page.Permalink,
            Aliases = aliases,
            Excerpt = Excerpt.Of(page, sections),
            Html = "",
            HeldHtml = HeldText.In(options.Spool, rendering.Html(notes, partials)),
            Sections = text ? sections : [.. sections.Select(section => section with { Blocks = [] })],
        };
        return new ReadPage(document, page.Anchors, notes.Uses, notes.Warnings);
    }

    private string Include(ContentFile file, PageNotes notes, Partials partials, SiteRendering rendering)
    {
        var part = new ParsedPage(notes.Page)
        {
            File = file,
            Tree = MarkdownDialect.Parse(file.Body, folder.Config.Math),
            MarkdownStart = file.BodyStart,
            MarkdownLine = file.BodyLine,
            Anchors = notes.Page.Anchors,
        };
        part = part with { Parts = [.. part.Tree.Descendants()] };
        var own = new PageNotes(part, notes.Faults);
        LinksOf(own).Rewrite();
        var html = rendering.Html(own, partials);
        notes.Take(own);
        return html;
    }

    private PageLinks LinksOf(PageNotes notes) => new(
        notes,
        new LinkResolver(index, notes.Page.File.Path, new LinkTarget(notes.Page.Permalink.Path) { Anchors = notes.Page.Anchors }),
        names,
        folder.Config.BasePath);
}
