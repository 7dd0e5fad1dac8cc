namespace SiteGen.Output;

/// <summary>What a page may load, run and tell others: in its head, and once more for servers that send headers.</summary>
public static class PagePolicy
{
    /// <summary>Content Security Policy, level 3: nothing from elsewhere, and nothing runs that was written into a page.
    /// </summary>
    public const string ContentSecurity = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
        + "worker-src 'self'; connect-src 'self'; font-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'";

    /// <summary>The host that a reader goes to learns which site the reader comes from, not which page.</summary>
    public const string Referrer = "strict-origin-when-cross-origin";

    /// <summary>Devices and facts about the reader that no page asks for.</summary>
    public const string Permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
}
