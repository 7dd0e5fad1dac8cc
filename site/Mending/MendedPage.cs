using Site.Layouts;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Output;
using SiteGen.Pages;

namespace Site.Mending;

/// <summary>A page whose text alone has changed, as it was published and as it will be.</summary>
internal sealed record MendedPage
{
    /// <summary>Its file below <c>content/</c>.</summary>
    public required string SourcePath { get; init; }

    /// <summary>Where its text stood.</summary>
    public required KeptPage Before { get; init; }

    /// <summary>Where its text will stand, but for the texts that hold those of all pages.</summary>
    public required KeptPage After { get; init; }

    /// <summary>What its file says now.</summary>
    public required RereadPage Read { get; init; }

    /// <summary>The page as it was.</summary>
    public required byte[] OldHtml { get; init; }

    /// <summary>The page as it will be.</summary>
    public required byte[] NewHtml { get; init; }

    /// <summary>Its twin as it was.</summary>
    public required byte[] OldTwin { get; init; }

    /// <summary>Its twin as it will be.</summary>
    public required byte[] NewTwin { get; init; }

    /// <summary>Puts the new text of a page in the place of the old.</summary>
    /// <param name="site">Name and address of the site.</param>
    /// <param name="output">What is published.</param>
    /// <param name="source">The page's file below <c>content/</c>.</param>
    /// <param name="before">Where its text stands.</param>
    /// <param name="read">What its file says now.</param>
    /// <returns><see langword="null"/> where more than the text would change, or what is published is not as it was left.</returns>
    public static MendedPage? Of(SiteIdentity site, OutputMend output, string source, KeptPage before, RereadPage read)
    {
        if (!read.KeepsHeadings || ProseHtml.HasCode(read.Html) != before.HasCode
            || output.Read(before.Address.OutputFile) is not { } html || output.Read(before.Address.MarkdownFile) is not { } twin
            || BodyIn(html, before) is not { } at || TwinBody(site, source, before, read) is not { } text)
        {
            return null;
        }

        var body = KeptPage.Utf8(ProseHtml.Of(before.Layout, read.Html));
        return new MendedPage
        {
            SourcePath = source,
            Before = before,
            After = before with { Body = TextHash.Of(body), BodyLength = body.Length },
            Read = read,
            OldHtml = html,
            NewHtml = [.. html.AsSpan(0, at), .. body, .. html.AsSpan(at + before.BodyLength)],
            OldTwin = twin,
            NewTwin = [.. twin.AsSpan(0, before.TwinHead), .. text],
        };
    }

    // Where the text stands that was published: what begins at its place must be that text.
    private static int? BodyIn(ReadOnlySpan<byte> html, KeptPage page)
    {
        var opening = html.IndexOf("<div class=\"prose\">"u8);
        var at = opening + ProseHtml.Opening.Length;
        return opening >= 0 && at + page.BodyLength <= html.Length
            && html[(at + page.BodyLength)..].StartsWith("</div>"u8)
            && TextHash.Of(html.Slice(at, page.BodyLength)) == page.Body ? at : null;
    }

    // A link that is neither resolved nor whole would have to be looked up among the pages.
    private static byte[]? TwinBody(SiteIdentity site, string source, KeptPage page, RereadPage read)
    {
        if (read.MarkdownLinks.IsDefault || read.Markdown.Contains('\r')
            || read.MarkdownLinks.Any(link => !link.Resolved && !link.Url.StartsWith('#') && !Uri.TryCreate(link.Url, UriKind.Absolute, out _)))
        {
            return null;
        }

        var shown = new Page
        {
            Permalink = page.Address,
            Title = "",
            Layout = page.Layout,
            SourcePath = source,
            Markdown = read.Markdown,
            MarkdownLinks = read.MarkdownLinks,
        };
        return KeptPage.Utf8(MarkdownTwin.Body(shown, new SiteLinks(site, [])));
    }
}
