using System.Collections.Immutable;

namespace SiteGen.Images;

/// <summary>A picture of the site: its size, and narrower copies in a modern format.</summary>
/// <param name="Size"><see langword="null"/> where the file gives none.</param>
/// <param name="Variants">Narrowest first; empty where the picture is published only as it is.</param>
internal sealed record SitePicture(ImageSize? Size, ImmutableArray<ImageVariant> Variants);
