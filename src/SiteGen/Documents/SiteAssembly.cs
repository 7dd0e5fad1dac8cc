using System.Collections.Immutable;
using Markdig.Syntax;
using SiteGen.Components;
using SiteGen.Content;
using SiteGen.Listings;
using SiteGen.Rendering;

namespace SiteGen.Documents;

/// <summary>Turns the files of a site into documents: heads first, checked together, then bodies one by one.</summary>
internal sealed class SiteAssembly(ContentFolder folder, SiteContentOptions options, List<Problem> problems)
{
    private readonly LinkIndex _index = new();
    private PageNames _names = new([]);
    private bool _text;

    public SiteContent Assemble()
    {
        var data = folder.Files.Where(IsData).ToImmutableArray();
        new DirectoryCheck(folder, options.DataFolders, problems).Run();
        var metadata = new PageMetadataReader(folder, problems);
        var heads = ForEach([.. folder.Files.Where(file => !IsData(file) && !Partials.IsPartial(file.Path))], (file, faults) => PageParser.Head(file, folder.Config, metadata, faults));
        var heldBack = HeldBack(heads);
        var pages = heads.Where(page => HoldRule.Of(page.FrontMatter, options) is null).ToArray();
        // A draft is not shown, but its faults are.
        ForEach([.. heads.Where(page => HoldRule.Of(page.FrontMatter, options) is not null)], (page, faults) => PageParser.Parse(page, folder.Config, faults).Anchors.Count);

        var aliases = pages.Select(page => PermalinkRule.OfAliases(page, problems).ToImmutableArray()).ToArray();
        ClaimAddresses(pages, aliases);
        new FrontMatterCheck(pages, options.Layouts, problems).Run();
        var taxonomies = new TaxonomyReader(pages, problems).Read(folder.Config);
        IndexLinks(pages, aliases, data);
        foreach (var permalink in ListAddresses.Of(folder, pages, taxonomies))
            _index.Add(permalink, sourcePath: null);
        _names = new PageNames(pages);
        _text = options.WantsText(folder.Config, data);
        using var rendering = new SiteRendering(folder, options.CacheFolder);
        var partials = new Partials(
            folder.Files.Where(file => Partials.IsPartial(file.Path)).ToDictionary(file => file.Path, StringComparer.Ordinal),
            (file, notes, within) => Include(file, notes, within, rendering));
        var read = ForEach([.. pages.Zip(aliases)], (page, faults) => Read(page.First, page.Second, rendering, partials, faults));
        rendering.Save();
        CheckAnchors(read);
        return new SiteContent
        {
            Config = folder.Config with { Nav = [.. folder.Config.Nav.Select(ResolveMenuLink)] },
            Documents = [.. read.Select(page => page.Document)],
            DataFiles = data,
            Directories = folder.Directories,
            Assets = folder.Assets,
            Data = folder.Data,
            HeldBack = heldBack,
            Redirects = new RedirectRule(folder, _index, problems).Read(),
            Taxonomies = taxonomies,
            Series = SeriesReader.Read(pages, problems),
            Made = rendering.Published,
            Warnings = Warnings(read.SelectMany(page => page.Warnings)),
        };
    }

    private bool IsData(ContentFile file) =>
        file.Path.Split('/') is [var first, _, ..] && options.DataFolders.Contains(first);

    // Pages do not depend on one another here; each has a list of faults of its own, so that their order is fixed.
    private TResult[] ForEach<TItem, TResult>(TItem[] items, Func<TItem, ICollection<Problem>, TResult> work)
    {
        var results = new TResult[items.Length];
        var faults = new List<Problem>[items.Length];
        Parallel.For(0, items.Length, i => results[i] = work(items[i], faults[i] = []));
        problems.AddRange(faults.SelectMany(list => list));
        return results;
    }

    private ImmutableArray<HeldBackPage> HeldBack(PageHead[] heads)
    {
        var heldBack = ImmutableArray.CreateBuilder<HeldBackPage>();
        foreach (var page in heads)
        {
            HoldRule.Check(page, problems);
            if (HoldRule.Of(page.FrontMatter, options) is not { } reason)
                continue;
            heldBack.Add(new HeldBackPage(page.File.Path, reason));
            _index.AddHeldBack(heldBack[^1]);
        }

        return heldBack.ToImmutable();
    }

    private void ClaimAddresses(PageHead[] pages, ImmutableArray<Permalink>[] aliases)
    {
        var register = new PermalinkRegister(problems);
        foreach (var page in pages)
            register.Claim(page.Permalink, page.File.RootedPath, line: null);
        foreach (var asset in folder.Assets)
            register.Claim(new Permalink("/" + asset.SourcePath), "content/" + asset.SourcePath, line: null);
        foreach (var (page, own) in pages.Zip(aliases))
        {
            foreach (var alias in own)
                register.Claim(alias, page.File.RootedPath, page.File.LineOfKey("aliases"));
        }

        foreach (var from in folder.Config.Redirects.Keys)
        {
            if (PermalinkRule.OfAlias(from) is { } old)
                register.Claim(old, folder.ConfigFile!.RootedPath, folder.ConfigFile.LineOfKeyBelow("redirects", from));
        }
    }

    private void IndexLinks(PageHead[] pages, ImmutableArray<Permalink>[] aliases, ImmutableArray<ContentFile> data)
    {
        foreach (var (page, own) in pages.Zip(aliases))
            _index.Add(page, own);
        foreach (var asset in folder.Assets)
            _index.Add(asset);
        foreach (var generated in options.GeneratedPages)
            _index.Add(generated, sourcePath: null);
        foreach (var file in data)
        {
            if (options.PageOfDataFile(file) is { } permalink)
                _index.Add(permalink, file.Path);
        }
    }

    private TitledLink ResolveMenuLink(TitledLink link)
    {
        var resolution = new LinkResolver(_index, SiteConfig.FileName, page: null).Resolve(link.Url);
        if (resolution is { Fault: { } fault, Remedy: { } remedy })
            problems.Add(new Problem("content/" + SiteConfig.FileName, null, fault, remedy));
        return link with { Url = resolution.Address ?? link.Url };
    }

    private static ImmutableArray<Problem> Warnings(IEnumerable<PageWarning> warnings)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        return [.. warnings.Where(warning => warning.Key is null || shown.Add(warning.Key)).Select(warning => warning.Problem)];
    }

    // A page is parsed, written as HTML and let go before the next: trees are ten times as large as what is kept.
    private ReadPage Read(
        PageHead head, ImmutableArray<Permalink> aliases, SiteRendering rendering, Partials partials, ICollection<Problem> faults)
    {
        var page = PageParser.Parse(head, folder.Config, faults);
        var notes = new PageNotes(page, faults);
        var links = LinksOf(notes);
        links.Rewrite();
        var (markdown, markdownLinks) = links.RewrittenMarkdown();
        var sections = SectionReader.Read(page, _text);
        var document = new Document
        {
            SourcePath = page.File.Path,
            Source = page.File.Text,
            Markdown = markdown,
            MarkdownLinks = markdownLinks,
            FrontMatter = page.FrontMatter,
            Fields = page.Metadata.Fields,
            Terms = page.Metadata.Terms,
            Collection = page.File.Path.Split('/') is [var first, _, ..] ? first : "",
            Permalink = page.Permalink,
            Aliases = aliases,
            Excerpt = Excerpt.Of(page, sections),
            Html = rendering.Html(notes, partials),
            Sections = _text ? sections : [.. sections.Select(section => section with { Blocks = [] })],
        };
        return new ReadPage(document, page.Anchors, notes.Uses, notes.Warnings);
    }

    private void CheckAnchors(ReadPage[] read)
    {
        foreach (var page in read) _index.SetAnchors(page.Document.SourcePath, page.Anchors);
        problems.AddRange(read.SelectMany(page => page.Uses).Select(use => use.Check()).OfType<Problem>());
    }

    private string Include(ContentFile file, PageNotes notes, Partials partials, SiteRendering rendering)
    {
        var part = new ParsedPage
        {
            File = file,
            Metadata = notes.Page.Metadata,
            FrontMatter = notes.Page.FrontMatter,
            Tree = MarkdownDialect.Parse(file.Body, folder.Config.Math),
            MarkdownStart = file.BodyStart,
            MarkdownLine = file.BodyLine,
            Permalink = notes.Page.Permalink,
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
        new LinkResolver(_index, notes.Page.File.Path, new LinkTarget(notes.Page.Permalink.Path) { Anchors = notes.Page.Anchors }),
        _names,
        folder.Config.BasePath);

    private sealed record ReadPage(Document Document, IReadOnlySet<string> Anchors, List<AnchorUse> Uses, IReadOnlyList<PageWarning> Warnings);
}
