namespace SiteGen.Documents;

/// <summary>Where a link inside the site leads.</summary>
/// <param name="address">Path below the base path.</param>
internal sealed class LinkTarget(string address)
{
    /// <summary>Path below the base path.</summary>
    public string Address => address;

    /// <summary>The fragments that exist there; <see langword="null"/> where they are not known, or not yet.</summary>
    public IReadOnlySet<string>? Anchors { get; set; }
}
