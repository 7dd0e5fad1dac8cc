using System.Collections.Immutable;
using SiteGen.Components;
using SiteGen.Content;
using SiteGen.Keeping;
using SiteGen.Rendering;

namespace SiteGen.Documents;

/// <summary>
/// Reads single pages of a site again, whose text below the front matter has changed and nothing else. What other pages could
/// show of such a page must be as it was: title, beginning, anchors. Else the whole site is read again. What it takes can be kept
/// on disk, for another run of the program.
/// </summary>
public sealed class SiteRereading
{
    private readonly string _root;
    private readonly SiteReading _reading;
    private readonly LinkIndex _index;
    private readonly KeptTable _pages;
    private readonly ImmutableArray<Asset> _made;

    // As it was read. Nothing of it changes while pages are read again.
    private ReadOnlyMemory<byte>? _kept;

    internal SiteRereading(string root, SiteReading reading, LinkIndex index, KeptTable pages, ImmutableArray<Asset> made)
    {
        _root = root;
        _reading = reading;
        _index = index;
        _pages = pages;
        _made = made;
    }

    /// <summary>Reads a page again.</summary>
    /// <param name="sourcePath">Its file below <c>content/</c>.</param>
    /// <returns><see langword="null"/> where more than this page could change, or the page has a fault or a warning, which a
    /// build of the whole site will name.</returns>
    public RereadPage? Read(string sourcePath)
    {
        var problems = new List<Problem>();
        if (_pages.Find(sourcePath) is not { } kept || RereadablePage.Load(sourcePath, kept) is not { Matter: { } matter } page
            || TextFile.Read(Path.Combine(_root, "content", sourcePath), "content/" + sourcePath, problems) is not { } text
            || FrontMatterSplitter.Split(sourcePath, text, problems) is not { FrontMatter: { } written } file
            || TextHash.Of(written) != matter)
        {
            return null;
        }

        using var rendering = _reading.Rendering();
        var read = _reading.Read(HeadOf(page, file), [], rendering, _reading.Partials(rendering), problems);
        problems.AddRange(read.Uses.Select(use => use.Check()).OfType<Problem>());
        if (problems.Count > 0 || !page.LooksLike(read, _made) || PublishesMore(rendering)
            || _index.AtSource(sourcePath)?.Anchors is not { } anchors || !anchors.SetEquals(read.Anchors))
        {
            return null;
        }

        return new RereadPage
        {
            Html = read.Document.Html,
            Markdown = read.Document.Markdown,
            MarkdownLinks = read.Document.MarkdownLinks,
            Sections = read.Document.Sections,
            KeepsHeadings = page.Headings == RereadablePage.HeadingsOf(read.Document.Sections),
        };
    }

    /// <summary>Keeps all that it takes to read single pages again.</summary>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_kept is { } kept)
        {
            writer.Write(kept.Span);
            return;
        }

        _pages.Write(writer);
        Write(writer, _made);
        _index.Save(writer);
        _reading.Save(writer);
    }

    /// <summary>Reads what was kept; the files of the site must be those of then, but for the pages to be read again.</summary>
    /// <param name="reader">What <see cref="Save"/> wrote; its bytes must stay while pages are read.</param>
    /// <param name="root">The folder that holds <c>content/</c>.</param>
    /// <param name="cacheFolder">As <see cref="SiteContentOptions.CacheFolder"/>.</param>
    /// <returns><see langword="null"/> where a file that pages include cannot be read.</returns>
    public static SiteRereading? Load(KeptReader reader, string root, string? cacheFolder)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var start = reader.Position;
        var pages = KeptTable.Read(reader);
        var made = ReadAssets(reader);
        var index = LinkIndex.Load(reader);
        var names = new PageNames(() => pages.Keys.Select(source => (source, pages.Find(source)!.ReadString())));
        return SiteReading.Load(reader, root, cacheFolder, index, names) is { } reading
            ? new SiteRereading(root, reading, index, pages, made) { _kept = reader.Since(start) }
            : null;
    }

    /// <summary>What is kept of the pages of a build.</summary>
    internal static KeptTable Table(IEnumerable<RereadablePage> pages) =>
        KeptTable.Of(pages.Select(page => KeyValuePair.Create(page.SourcePath, page)), (writer, page) => page.Save(writer));

    internal static void Write(BinaryWriter writer, ImmutableArray<Asset> assets)
    {
        writer.Write(assets.Length);
        foreach (var asset in assets)
        {
            writer.Write(asset.SourcePath);
            writer.Write(asset.FilePath);
        }
    }

    internal static ImmutableArray<Asset> ReadAssets(KeptReader reader)
    {
        var assets = new Asset[reader.ReadInt32()];
        for (var i = 0; i < assets.Length; i++) assets[i] = new Asset(reader.ReadString(), reader.ReadString());
        return [.. assets];
    }

    private bool PublishesMore(SiteRendering rendering) => rendering.Published.Any(asset => !_made.Any(made => made.SourcePath == asset.SourcePath));

    // Of the front matter nothing but the title is asked for while a body is read.
    private static PageHead HeadOf(RereadablePage page, ContentFile file)
    {
        var matter = new FrontMatter { Title = page.Title };
        return new PageHead
        {
            File = file,
            Metadata = new PageMetadata { FrontMatter = matter },
            FrontMatter = matter,
            Permalink = page.Permalink,
            MarkdownStart = file.BodyStart,
            MarkdownLine = file.BodyLine,
        };
    }
}
