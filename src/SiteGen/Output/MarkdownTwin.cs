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
    public static string Write(SiteIdentity site, Page page, SiteLinks links)
    {
        var text = new StringBuilder().Append("# ").Append(page.Title).Append("\n\n");
        if (!string.IsNullOrEmpty(page.Description))
        {
            text.Append("> ").Append(page.Description).Append("\n\n");
        }

        text.Append("Source: <").Append(site.Absolute(page.Permalink.Path)).Append(">\n\n");
        var body = page.Markdown ?? throw new ArgumentException("The page has no Markdown.", nameof(page));
        text.Append(MarkdownLinks.Rewrite(body.ReplaceLineEndings("\n").Trim('\n'), link => links.Absolute(page, link)));
        return text.Append('\n').ToString();
    }
}
