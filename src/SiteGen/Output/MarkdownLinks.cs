using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Output;

/// <summary>Rewrites the addresses of a Markdown text and leaves every other character as it was.</summary>
public static class MarkdownLinks
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UseAdvancedExtensions().UsePreciseSourceLocation().Build();

    /// <summary>Gives each link, image and link definition the address that <paramref name="rewrite"/> makes of its own.</summary>
    public static string Rewrite(string markdown, Func<string, string> rewrite)
    {
        var text = new StringBuilder();
        var copied = 0;
        foreach (var (start, length, url) in Addresses(markdown).OrderBy(address => address.Start))
        {
            text.Append(markdown, copied, start - copied).Append(rewrite(url));
            copied = start + length;
        }

        return text.Append(markdown, copied, markdown.Length - copied).ToString();
    }

    private static IEnumerable<(int Start, int Length, string Url)> Addresses(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var inline = document.Descendants<LinkInline>()
            .Where(link => link.Reference is null && !link.IsAutoLink && link.Url is not null)
            .Select(link => (link.UrlSpan, Url: link.Url!));
        var defined = document.Descendants<LinkReferenceDefinition>()
            .Where(definition => definition.Url is not null)
            .Select(definition => (definition.UrlSpan, Url: definition.Url!));
        return inline.Concat(defined)
            .Where(link => !link.UrlSpan.IsEmpty)
            .Select(link => (link.UrlSpan.Start, link.UrlSpan.Length, link.Url));
    }
}
