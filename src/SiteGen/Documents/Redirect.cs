namespace SiteGen.Documents;

/// <summary>An old address that leads elsewhere.</summary>
/// <param name="From">The old address.</param>
/// <param name="To">A path below the base path, perhaps with a fragment, or a whole address of another site.</param>
public sealed record Redirect(Permalink From, string To);
