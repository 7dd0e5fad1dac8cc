namespace SiteGen.Documents;

/// <summary>What became of a link: it leads inside the site, or out of it, or nowhere.</summary>
/// <param name="Address">Permalink with query and fragment, without the base path; <see langword="null"/> for a link
/// that leads out of the site or nowhere.</param>
/// <param name="Fault">Why it leads nowhere.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Unread">The page that the link leads to a fragment of, where its fragments are not known yet.</param>
internal readonly record struct LinkResolution(string? Address, string? Fault, string? Remedy, LinkTarget? Unread = null)
{
    /// <summary>A link out of the site, which is left as it is.</summary>
    public static LinkResolution External => default;

    /// <summary>A link to a place that exists.</summary>
    public static LinkResolution To(string address) => new(address, null, null);

    /// <summary>A link to nowhere.</summary>
    public static LinkResolution Dead(string fault, string remedy) => new(null, fault, remedy);
}
