using System.Text;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>The Markdown that stands beside a page, for readers and programs that prefer it to HTML.</summary>
public static class MarkdownTwin
{
    /// <summary>
    /// The twin: title, description, the address of the page, then its Markdown with whole addresses for links.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="page">A page whose <see cref="Page.Markdown"/> is not <see langword="null"/>.</param>
    /// <param name="links">Resolves the links.</param>
    public static string Write(SiteIdentity site, Page page, SiteLinks links) => Head(site, page) + Body(page, links);

    /// <summary>What stands above the Markdown of a page: title, description, address.</summary>
    public static string Head(SiteIdentity site, Page page)
    {
        var text = new StringBuilder().Append("# ").Append(page.Title).Append("\n\n");
        if (!string.IsNullOrEmpty(page.Description))
        {
            text.Append("> ").Append(page.Description).Append("\n\n");
        }

        return text.Append("Source: <").Append(site.Absolute(page.Permalink.Path)).Append(">\n\n").ToString();
    }

    /// <summary>The Markdown of a page with whole addresses for links.</summary>
    public static string Body(Page page, SiteLinks links)
    {
        var text = new StringBuilder();
        var body = page.Markdown ?? throw new ArgumentException("The page has no Markdown.", nameof(page));
        AppendBody(text, page, body, links);
        return text.Append('\n').ToString();
    }

    private static void AppendBody(StringBuilder text, Page page, string body, SiteLinks links)
    {
        var lines = body.ReplaceLineEndings("\n");
        var trimmed = lines.Trim('\n');
        if (page.MarkdownLinks.IsDefault || lines.Length != body.Length)
        {
            text.Append(MarkdownLinks.Rewrite(trimmed, link => links.Absolute(page, link)));
            return;
        }

        var copied = lines.Length - lines.AsSpan().TrimStart('\n').Length;
        var end = copied + trimmed.Length;
        foreach (var link in page.MarkdownLinks)
        {
            text.Append(lines, copied, link.Start - copied).Append(links.Absolute(page, link));
            copied = link.Start + link.Length;
        }

        text.Append(lines, copied, end - copied);
    }
}
