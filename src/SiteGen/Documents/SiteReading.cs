using System.Collections.Immutable;
using Markdig.Syntax;
using SiteGen.Components;
using SiteGen.Content;
using SiteGen.Images;
using SiteGen.Keeping;
using SiteGen.Rendering;
using SiteGen.Spooling;

namespace SiteGen.Documents;

/// <summary>
/// Reads the bodies of pages, given all that is known of a site before any body is read. Kept after a build, it reads one
/// page again as the build would.
/// </summary>
internal sealed class SiteReading(ContentFolder folder, SiteContentOptions options, LinkIndex index, PageNames names, bool text)
{
    /// <summary>Pictures that need not be measured again, by address below the base path.</summary>
    public IReadOnlyDictionary<string, SitePicture> Measured { get; init; } = new Dictionary<string, SitePicture>();

    /// <summary>Prepares to render.</summary>
    public SiteRendering Rendering() => new(folder, options.CacheFolder, Measured);

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
        ForeignTags.Warn(notes);
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

    /// <summary>The same without the texts of all pages, and with the pictures that were measured. It outlives the spool of the build.</summary>
    public SiteReading ForSinglePages(SiteRendering rendering)
    {
        var partials = folder.Files.Where(file => Components.Partials.IsPartial(file.Path)).Select(file => file with { Text = file.Text });
        return new(folder with { Files = [.. partials] }, options with { Spool = null }, index, names, text: false) { Measured = rendering.Measured };
    }

    /// <summary>Keeps what it takes to read single pages of the same site again; call on what <see cref="ForSinglePages"/> gave.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(folder.Config.Math);
        writer.Write(folder.Config.Highlight);
        writer.Write(folder.Config.BasePath);
        writer.Write(folder.Files.Length);
        foreach (var file in folder.Files) writer.Write(file.Path);
        SiteRereading.Write(writer, folder.Assets);
        writer.Write(Measured.Count);
        foreach (var (address, picture) in Measured)
        {
            writer.Write(address);
            picture.Save(writer);
        }
    }

    /// <summary>Reads what was kept. Tables of <c>_data/</c> are not: a page that shows one has a fault then.</summary>
    /// <returns><see langword="null"/> where a partial file cannot be read.</returns>
    public static SiteReading? Load(KeptReader reader, string root, string? cacheFolder, LinkIndex index, PageNames names)
    {
        var config = new SiteConfig { Math = reader.ReadBoolean(), Highlight = reader.ReadBoolean(), BasePath = reader.ReadString() };
        var files = new ContentFile[reader.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
        {
            var (path, faults) = (reader.ReadString(), new List<Problem>());
            if (TextFile.Read(Path.Combine(root, "content", path), path, faults) is not { } text || FrontMatterSplitter.Split(path, text, faults) is not { } file) return null;
            files[i] = file;
        }

        var assets = SiteRereading.ReadAssets(reader);
        var measured = new Dictionary<string, SitePicture>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--) measured[reader.ReadString()] = SitePicture.Load(reader);
        var folder = new ContentFolder { Config = config, Files = [.. files], Assets = assets, Directories = ImmutableSortedDictionary<string, DirectoryMetadata>.Empty };
        return new SiteReading(folder, new SiteContentOptions { CacheFolder = cacheFolder }, index, names, text: false) { Measured = measured };
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
        ForeignTags.Warn(own);
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
