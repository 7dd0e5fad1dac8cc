using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary><c>_headers</c>, which several static hosts read: headers by path. Other hosts ignore it.</summary>
public static class HeadersFile
{
    /// <summary>The text. Framing and permissions can be said only here; files of the theme have a checksum in their
    /// name, so that they never change.</summary>
    public static string Write(SiteIdentity site) => $"""
        {site.Href("/*")}
          Content-Security-Policy: {PagePolicy.ContentSecurity}; frame-ancestors 'none'
          Referrer-Policy: {PagePolicy.Referrer}
          Permissions-Policy: {PagePolicy.Permissions}
          X-Content-Type-Options: nosniff
        {site.Href("/assets/*")}
          Cache-Control: public, max-age=31536000, immutable

        """;
}
