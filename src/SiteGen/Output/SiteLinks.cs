using SiteGen.Documents;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>Turns links as authors write them in Markdown into whole addresses.</summary>
public sealed class SiteLinks
{
    private readonly SiteIdentity site;
    private readonly Dictionary<string, string> permalinks;

    /// <summary>Takes the site and its pages.</summary>
    public SiteLinks(SiteIdentity site, IEnumerable<Page> pages)
    {
        this.site = site;
        permalinks = pages
            .Where(page => page.SourcePath is not null)
            .ToDictionary(page => page.SourcePath!, page => page.Permalink.Path, StringComparer.Ordinal);
    }

    /// <summary>
    /// The whole address of a link on a page: a fragment leads into the page, a leading slash starts at the base
    /// path, and anything else without a scheme is relative to the page's source file.
    /// </summary>
    public string Absolute(Page page, string link)
    {
        if (link.StartsWith("//", StringComparison.Ordinal) || Uri.TryCreate(link, UriKind.Absolute, out _) && link[0] != '/')
        {
            return link;
        }

        var (path, fragment) = Cut(link);
        return path.Length == 0
            ? site.Absolute(page.Permalink.Path) + fragment
            : site.Absolute(path[0] == '/' ? path : Resolve(page, path)) + fragment;
    }

    /// <summary>The whole address of a link whose place in the Markdown is known.</summary>
    public string Absolute(Page page, MarkdownLink link)
    {
        if (!link.Resolved) return Absolute(page, link.Url);
        var (path, fragment) = Cut(link.Url);
        return site.OnHost(path) + fragment;
    }

    private string Resolve(Page page, string path)
    {
        var from = page.SourcePath is { } source ? "/" + source : page.Permalink.Path;
        var whole = new Uri(new Uri("file://" + from), path).AbsolutePath;
        return permalinks.GetValueOrDefault(Uri.UnescapeDataString(whole).TrimStart('/'), whole);
    }

    private static (string Path, string Fragment) Cut(string link)
    {
        var end = link.AsSpan().IndexOfAny('#', '?');
        return end < 0 ? (link, "") : (link[..end], link[end..]);
    }
}
