namespace SiteGen.Documents;

/// <summary>Where a link inside the site leads.</summary>
/// <param name="Address">Path below the base path.</param>
/// <param name="Anchors">The fragments that exist there; <see langword="null"/> where they are not known.</param>
internal sealed record LinkTarget(string Address, IReadOnlySet<string>? Anchors);
