namespace SiteGen.Images;

/// <summary>How large a picture is shown, in CSS pixels, its orientation taken into account.</summary>
internal readonly record struct ImageSize(int Width, int Height);
