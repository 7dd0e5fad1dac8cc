using SiteGen.Content;

namespace SiteGen.Images;

/// <summary>One picture at one width, as WebP.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="File">Where it is published, and the file in the cache that holds it.</param>
internal sealed record ImageVariant(int Width, Asset File);
