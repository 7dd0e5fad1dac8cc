using SiteGen.Content;

namespace SiteGen.Rendering;

/// <summary>Something that an author should know, and that does not keep the site from being built.</summary>
/// <param name="Key">Of warnings with the same key only the first is shown; <see langword="null"/> to show each.</param>
internal sealed record PageWarning(string? Key, Problem Problem);
