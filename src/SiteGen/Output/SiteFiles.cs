using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>Puts every file that follows from the pages into the output: pages, twins, feeds, lists and redirects.</summary>
public static class SiteFiles
{
    /// <summary>Adds the files of the site.</summary>
    /// <exception cref="SiteGen.Content.BuildFailedException">Two files claim one path.</exception>
    public static void Add(OutputTree tree, SiteIdentity site, AssetMap assets, IReadOnlyList<RenderedPage> rendered)
    {
        var pages = rendered.Select(page => page.Page).ToArray();
        var twins = Twins(site, pages);
        foreach (var page in rendered)
        {
            tree.AddText(page.Page.Permalink.OutputFile, page.Html);
            AddCompanions(tree, site, page.Page, twins.GetValueOrDefault(page.Page.Permalink.Path));
        }

        foreach (var asset in assets.Assets)
        {
            tree.Add(asset.Path[1..], asset.Content);
        }

        tree.AddText("llms.txt", LlmsText.Write(site, pages));
        tree.AddText("llms-ctx.txt", LlmsContext.Write(site, pages, page => twins[page.Permalink.Path], withOptional: false));
        tree.AddText("llms-full.txt", LlmsContext.Write(site, pages, page => twins[page.Permalink.Path], withOptional: true));
        tree.AddText("sitemap.xml", Sitemap.Write(site, pages));
        FeedFiles.Add(tree, site, pages);
        tree.AddText("robots.txt", RobotsText.Write(site));
        tree.AddText("_headers", HeadersFile.Write(site));
    }

    // Twins do not depend on one another, and each is needed up to three times.
    private static Dictionary<string, string> Twins(SiteIdentity site, Page[] pages)
    {
        var links = new SiteLinks(site, pages);
        return pages
            .AsParallel()
            .Where(page => page.Markdown is not null)
            .Select(page => (page.Permalink.Path, Text: MarkdownTwin.Write(site, page, links)))
            .ToDictionary(twin => twin.Path, twin => twin.Text, StringComparer.Ordinal);
    }

    private static void AddCompanions(OutputTree tree, SiteIdentity site, Page page, string? twin)
    {
        if (twin is not null)
        {
            tree.AddText(page.Permalink.MarkdownFile, twin);
        }

        foreach (var alias in page.Aliases)
        {
            tree.AddText(RedirectPage.OutputFile(alias), RedirectPage.Write(site, page));
        }
    }
}
