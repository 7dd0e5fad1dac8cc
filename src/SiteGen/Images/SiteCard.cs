using SiteGen.Content;
using SkiaSharp;

namespace SiteGen.Images;

/// <summary>The one picture that stands for the site where a link to any of its pages is shared.</summary>
/// <param name="Path">Address below the base path, beginning with a slash.</param>
/// <param name="Type">Media type, such as <c>image/png</c>.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Alt">What it shows.</param>
/// <remarks>
/// The Open Graph protocol (ogp.me) for the properties; those who show cards ask for 1200 by 630 pixels and cut what is of another shape.
/// Formats are those that all of them read: PNG and JPEG.
/// </remarks>
public sealed record SiteCard(string Path, string Type, int Width, int Height, string Alt)
{
    private const int LeastWidth = 600;
    private const int LeastHeight = 315;
    private const string Key = "card";

    /// <summary>Finds and measures the picture that a configuration names.</summary>
    /// <returns><see langword="null"/> where it names none, or none that will do; then a fault is added to the problems.</returns>
    internal static SiteCard? Read(SiteConfig config, ContentFile? file, IEnumerable<Asset> assets, ICollection<Problem> problems)
    {
        if (config.Card is not { } path || file is null) return null;
        if (assets.FirstOrDefault(asset => asset.SourcePath == path) is not { } asset)
            return Fault($"`{path}` is not there.", "Write the path of a picture below `content/`, such as `images/card.png`.");
        if (string.IsNullOrWhiteSpace(config.CardAlt))
            return Fault("The card has no `card_alt`.", "Say in `card_alt` what the picture shows.");
        using var codec = SKCodec.Create(asset.FilePath);
        if (codec?.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg))
            return Fault($"`{path}` is neither PNG nor JPEG.", "Save the picture as one of these: other formats are not shown everywhere.");
        return codec.Info is { Width: >= LeastWidth, Height: >= LeastHeight } size
            ? new SiteCard("/" + path, codec.EncodedFormat is SKEncodedImageFormat.Png ? "image/png" : "image/jpeg", size.Width, size.Height, config.CardAlt)
            : Fault($"`{path}` is {codec.Info.Width} by {codec.Info.Height} pixels.", $"Use a picture of at least {LeastWidth} by {LeastHeight}, best of 1200 by 630.");

        SiteCard? Fault(string message, string remedy)
        {
            problems.Add(file.Problem(file.LineOfKey(Key), message, remedy));
            return null;
        }
    }
}
