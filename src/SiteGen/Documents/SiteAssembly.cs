using System.Collections.Immutable;
using Loops;
using Markdig.Syntax;
using SiteGen.Components;
using SiteGen.Content;
using SiteGen.Listings;
using SiteGen.Rendering;

namespace SiteGen.Documents;

/// <summary>Turns the files of a site into documents: heads first, checked together, then bodies one by one.</summary>
internal sealed class SiteAssembly(string root, ContentFolder folder, SiteContentOptions options, List<Problem> problems)
{
    private readonly LinkIndex _index = new();

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
        (string, string)[] titles = [.. pages.Select(page => (page.File.Path, page.FrontMatter.Title))];
        var reading = new SiteReading(folder, options, _index, new PageNames(() => titles), options.WantsText(folder.Config, data));
        using var rendering = reading.Rendering();
        var partials = reading.Partials(rendering);
        var read = ForEach([.. pages.Zip(aliases)], (page, faults) => reading.Read(page.First, page.Second, rendering, partials, faults));
        rendering.Save();
        CheckAnchors(read);
        var made = rendering.Published;
        return new SiteContent
        {
            Config = folder.Config with { Nav = [.. folder.Config.Nav.Select(ResolveMenuLink)] },
            Card = folder.Card,
            Documents = [.. read.Select(page => page.Document)],
            DataFiles = data,
            Directories = folder.Directories,
            Assets = folder.Assets,
            Data = folder.Data,
            HeldBack = heldBack,
            Redirects = new RedirectRule(folder, _index, problems).Read(),
            Taxonomies = taxonomies,
            Series = SeriesReader.Read(pages, problems),
            Made = made,
            Rereading = options.Reread ? new SiteRereading(root, reading.ForSinglePages(rendering), _index, SiteRereading.Table(pages.Zip(read).Select(page => RereadablePage.Of(page.First, page.Second, made))), made) : null,
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
        ParallelLoop.For(items.Length, i => results[i] = work(items[i], faults[i] = []));
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

    private void CheckAnchors(ReadPage[] read)
    {
        foreach (var page in read) _index.SetAnchors(page.Document.SourcePath, page.Anchors);
        problems.AddRange(read.SelectMany(page => page.Uses).Select(use => use.Check()).OfType<Problem>());
    }
}
