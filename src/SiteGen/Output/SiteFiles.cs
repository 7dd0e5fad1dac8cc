using Loops;
using SiteGen.Pages;
using SiteGen.Spooling;

namespace SiteGen.Output;

/// <summary>Puts every file that follows from the pages into the output: pages, twins, feeds, lists and redirects.</summary>
public static class SiteFiles
{
    /// <summary>Adds the files of the site.</summary>
    /// <exception cref="SiteGen.Content.BuildFailedException">Two files claim one path.</exception>
    public static void Add(OutputTree tree, SiteIdentity site, AssetMap assets, IReadOnlyList<RenderedPage> rendered)
    {
        var pages = rendered.Select(page => page.Page).ToArray();
        var twins = Twins(tree, site, pages);
        foreach (var page in rendered)
        {
            tree.Add(page.Page.Permalink.OutputFile, page.Content);
            AddCompanions(tree, site, page.Page, twins.TryGetValue(page.Page.Permalink.Path, out var twin) ? (HeldBytes?)twin : null);
        }

        foreach (var asset in assets.Assets)
        {
            tree.Add(asset.Path[1..], asset.Content);
        }

        // Each goes through all pages.
        tree.AddAll(
        [
            ("llms.txt", () => [tree.HoldText(LlmsText.Write(site, pages))]),
            ("llms-ctx.txt", () => LlmsContext.Write(site, pages, page => twins[page.Permalink.Path], withOptional: false)),
            ("llms-full.txt", () => LlmsContext.Write(site, pages, page => twins[page.Permalink.Path], withOptional: true)),
            ("sitemap.xml", () => [tree.HoldText(Sitemap.Write(site, pages))]),
        ]);
        FeedFiles.Add(tree, site, pages);
        tree.AddText("robots.txt", RobotsText.Write(site));
        tree.AddText("_headers", HeadersFile.Write(site));
    }

    // Twins do not depend on one another, and each is needed up to three times.
    private static Dictionary<string, HeldBytes> Twins(OutputTree tree, SiteIdentity site, Page[] pages)
    {
        var links = new SiteLinks(site, pages);
        var twins = ParallelLoop.Select(pages, page => page.HasTwin ? tree.HoldText(MarkdownTwin.Write(site, page, links)) : default);
        return pages.Zip(twins).Where(pair => pair.First.HasTwin)
            .ToDictionary(pair => pair.First.Permalink.Path, pair => pair.Second, StringComparer.Ordinal);
    }

    private static void AddCompanions(OutputTree tree, SiteIdentity site, Page page, HeldBytes? twin)
    {
        if (twin is { } content)
        {
            tree.Add(page.Permalink.MarkdownFile, content);
        }

        foreach (var alias in page.Aliases)
        {
            tree.AddText(RedirectPage.OutputFile(alias), RedirectPage.Write(site, page));
        }
    }
}
