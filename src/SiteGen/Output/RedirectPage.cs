using System.Net;
using SiteGen.Documents;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>The small page at an old address that leads to the new one, on hosts that cannot answer with a redirect.</summary>
public static class RedirectPage
{
    /// <summary>The HTML document that leads to <paramref name="page"/>.</summary>
    public static string Write(SiteIdentity site, Page page) => Write(
        new Uri(site.Absolute(page.Permalink.Path)).AbsolutePath, site.Absolute(page.Permalink.Path), page.Title, page.Language ?? site.Language);

    /// <summary>The HTML document of a redirect in <c>site.yml</c>.</summary>
    public static string Write(SiteIdentity site, Redirect redirect)
    {
        var isOwn = redirect.To[0] == '/';
        var whole = isOwn ? site.Absolute(redirect.To) : redirect.To;
        var uri = new Uri(whole);
        return Write(isOwn ? uri.AbsolutePath + uri.Query + uri.Fragment : whole, whole, whole, site.Language);
    }

    private static string Write(string to, string canonical, string words, string language)
    {
        var href = WebUtility.HtmlEncode(to);
        var title = WebUtility.HtmlEncode(words);
        return $"""
            <!doctype html>
            <html lang="{WebUtility.HtmlEncode(language)}">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={href}">
            <link rel="canonical" href="{WebUtility.HtmlEncode(canonical)}">
            </head>
            <body><p>This page has moved to <a href="{href}">{title}</a>.</p></body>
            </html>

            """;
    }

    /// <summary>The file that answers at an alias: an alias without an extension is a folder.</summary>
    public static string OutputFile(string alias) =>
        new Permalink(Path.HasExtension(alias) || alias.EndsWith('/') ? alias : alias + "/").OutputFile;
}
