using System.Collections.Concurrent;
using Loops;
using SiteGen.Content;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>Follows every link inside the site through the rendered pages, as a browser would.</summary>
public sealed class LinkChecker
{
    private readonly Func<string, bool> contains;
    private readonly Func<string, RenderedHtml> read;
    private readonly Func<IEnumerable<string>> files;
    private readonly Uri root;
    private readonly ConcurrentDictionary<string, RenderedHtml> pages = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Fault?> rooted = new(StringComparer.Ordinal);

    private LinkChecker(SiteIdentity site, Func<string, bool> contains, Func<string, RenderedHtml> read, Func<IEnumerable<string>> files)
    {
        this.contains = contains;
        this.read = read;
        this.files = files;
        root = new Uri(site.Absolute("/"));
    }

    /// <summary>The dead links: pages in order of path, links in order of appearance.</summary>
    public static IReadOnlyList<Problem> Check(OutputTree tree, SiteIdentity site)
    {
        var checker = new LinkChecker(site, tree.Contains, path => RenderedHtml.Parse(tree[path]), () => tree.Files.Select(file => file.Path.Value));
        OutputFile[] files = [.. tree.Files.Where(file => IsHtml(file.Path.Value))];
        ParallelLoop.For(files.Length, i => checker.Read(files[i]));
        RenderedHtml[] pages = [.. checker.pages.Values.OrderBy(page => page.Path, StringComparer.Ordinal)];
        return [.. ParallelLoop.Select(pages, page => checker.DeadLinks(page).ToArray()).SelectMany(problems => problems)];
    }

    /// <summary>Whether every link of some pages leads somewhere; the links of other pages are held to be checked.</summary>
    /// <param name="pages">The pages, or of each the links that nobody has checked.</param>
    /// <param name="site">The site.</param>
    /// <param name="contains">Whether a file is published, by its path.</param>
    /// <param name="read">Reads a published page.</param>
    public static bool LeadSomewhere(IEnumerable<RenderedHtml> pages, SiteIdentity site, Func<string, bool> contains, Func<string, RenderedHtml> read)
    {
        var checker = new LinkChecker(site, contains, read, () => []);
        return !pages.SelectMany(checker.DeadLinks).Any();
    }

    private RenderedHtml PageOf(string path) => pages.GetOrAdd(path, read);

    // Most links lead to a page as a whole, or into their own page. They are settled at once; the others wait until the anchors
    // of every page are known, and those that lead nowhere for the words that say so.
    private void Read(OutputFile file)
    {
        var page = pages[file.Path.Value] = RenderedHtml.Parse(file);
        var from = AddressOf(page);
        pages[page.Path] = page with { Links = [.. page.Links.Where(link => link.IndexOf('#') > 0 || FaultOf(from, link) is not null)] };
    }

    private static bool IsHtml(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private IEnumerable<Problem> DeadLinks(RenderedHtml page)
    {
        var from = AddressOf(page);
        foreach (var link in page.Links)
        {
            if (FaultOf(from, link) is { } fault)
            {
                yield return new Problem(page.Path, null, $"The link '{link}' {fault.Message}", fault.Remedy);
            }
        }
    }

    private Uri AddressOf(RenderedHtml page) => new(root, Address(page.Path));

    // The same menu stands on every page: a link that does not depend on its page is followed once.
    private Fault? FaultOf(Uri from, string link) => link.StartsWith('/') ? rooted.GetOrAdd(link, _ => Follow(from, link)) : Follow(from, link);

    private Fault? Follow(Uri from, string link)
    {
        if (!Uri.TryCreate(from, link, out var to))
        {
            return new Fault("is not an address.", "Correct the link.");
        }

        if (to.Scheme != root.Scheme || to.Authority != root.Authority)
        {
            return null;
        }

        var path = Uri.UnescapeDataString(to.AbsolutePath);
        var below = Uri.UnescapeDataString(root.AbsolutePath);
        if (!path.StartsWith(below, StringComparison.Ordinal))
        {
            // A host may hold other sites beside this one; a whole address means one of them, a path was a slip.
            return Uri.TryCreate(link, UriKind.Absolute, out _) && !link.StartsWith('/')
                ? null
                : new Fault($"leaves the site, which lies below {below}.", $"Begin the link with {below}.");
        }

        return FileAt(path[below.Length..]) is { } file
            ? FollowFragment(file, to.Fragment)
            : new Fault("leads to no file.", Suggest(path[below.Length..], files().Select(Address)));
    }

    private Fault? FollowFragment(string file, string fragment)
    {
        // A directive after ':~:' is for the browser alone and no part of the fragment.
        var anchor = Uri.UnescapeDataString(fragment.Split(":~:")[0].TrimStart('#'));
        return anchor.Length == 0 || !IsHtml(file) || PageOf(file).Anchors.Contains(anchor)
            ? null
            : new Fault($"leads to no anchor of {file}.", Suggest(anchor, PageOf(file).Anchors));
    }

    private string? FileAt(string path)
    {
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        return contains(file) ? file : null;
    }

    private static string Address(string file) =>
        file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file;

    private static string Suggest(string wanted, IEnumerable<string> known) =>
        NearestName.Find(wanted, known) is { } nearest ? $"Did you mean '{nearest}'?" : "Correct or remove the link.";

    private sealed record Fault(string Message, string Remedy);
}
