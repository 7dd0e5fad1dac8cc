namespace SiteGen.Documents;

/// <summary>A page that is not published in a build.</summary>
/// <param name="SourcePath">Path of the source below <c>content/</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record HeldBackPage(string SourcePath, HoldReason Reason);
