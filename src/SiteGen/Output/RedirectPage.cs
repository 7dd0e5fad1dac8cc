using System.Net;
using SiteGen.Documents;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>The small page at an old address that leads to the new one, on hosts that cannot answer with a redirect.</summary>
public static class RedirectPage
{
    /// <summary>The HTML document that leads to <paramref name="page"/>.</summary>
    public static string Write(SiteIdentity site, Page page)
    {
        var href = WebUtility.HtmlEncode(new Uri(site.Absolute(page.Permalink.Path)).AbsolutePath);
        var title = WebUtility.HtmlEncode(page.Title);
        return $"""
            <!doctype html>
            <html lang="{WebUtility.HtmlEncode(page.Language ?? site.Language)}">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={href}">
            <link rel="canonical" href="{WebUtility.HtmlEncode(site.Absolute(page.Permalink.Path))}">
            </head>
            <body><p>This page has moved to <a href="{href}">{title}</a>.</p></body>
            </html>

            """;
    }

    /// <summary>The file that answers at an alias: an alias without an extension is a folder.</summary>
    public static string OutputFile(string alias) =>
        new Permalink(Path.HasExtension(alias) || alias.EndsWith('/') ? alias : alias + "/").OutputFile;
}
