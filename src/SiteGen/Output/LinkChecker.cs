using System.Collections.Concurrent;
using SiteGen.Content;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>Follows every link inside the site through the rendered pages, as a browser would.</summary>
public sealed class LinkChecker
{
    private readonly OutputTree tree;
    private readonly Uri root;
    private readonly ConcurrentDictionary<string, RenderedHtml> pages = new(StringComparer.Ordinal);

    private LinkChecker(OutputTree tree, SiteIdentity site)
    {
        this.tree = tree;
        root = new Uri(site.Absolute("/"));
    }

    /// <summary>The dead links: pages in order of path, links in order of appearance.</summary>
    public static IReadOnlyList<Problem> Check(OutputTree tree, SiteIdentity site)
    {
        var checker = new LinkChecker(tree, site);
        Parallel.ForEach(
            tree.Files.Where(file => IsHtml(file.Path.Value)),
            file => checker.pages[file.Path.Value] = RenderedHtml.Parse(file));
        return checker.pages.Values
            .OrderBy(page => page.Path, StringComparer.Ordinal)
            .SelectMany(page => page.Links.Select(link => checker.Fault(page, link)).OfType<Problem>())
            .ToArray();
    }

    private static bool IsHtml(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private Problem? Fault(RenderedHtml page, string link)
    {
        var from = new Uri(root, Address(page.Path));
        if (!Uri.TryCreate(from, link, out var to))
        {
            return Dead(page, link, "is not an address.", "Correct the link.");
        }

        if (to.Scheme != root.Scheme || to.Authority != root.Authority)
        {
            return null;
        }

        var path = Uri.UnescapeDataString(to.AbsolutePath);
        var below = Uri.UnescapeDataString(root.AbsolutePath);
        if (!path.StartsWith(below, StringComparison.Ordinal))
        {
            return Dead(page, link, $"leaves the site, which lies below {below}.", $"Begin the link with {below}.");
        }

        var file = FileAt(path[below.Length..]);
        return file is null
            ? Dead(page, link, "leads to no file.", Suggest(path[below.Length..], tree.Files.Select(other => Address(other.Path.Value))))
            : FragmentFault(page, link, file, to.Fragment);
    }

    private Problem? FragmentFault(RenderedHtml page, string link, string file, string fragment)
    {
        // A directive after ':~:' is for the browser alone and no part of the fragment.
        var anchor = Uri.UnescapeDataString(fragment.Split(":~:")[0].TrimStart('#'));
        return anchor.Length == 0 || !pages.TryGetValue(file, out var target) || target.Anchors.Contains(anchor)
            ? null
            : Dead(page, link, $"leads to no anchor of {file}.", Suggest(anchor, target.Anchors));
    }

    private string? FileAt(string path)
    {
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        return tree.Contains(file) ? file : null;
    }

    private static string Address(string file) =>
        file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file;

    private static Problem Dead(RenderedHtml page, string link, string fault, string remedy) =>
        new(page.Path, null, $"The link '{link}' {fault}", remedy);

    private static string Suggest(string wanted, IEnumerable<string> known) =>
        NearestName.Find(wanted, known) is { } nearest ? $"Did you mean '{nearest}'?" : "Correct or remove the link.";
}
