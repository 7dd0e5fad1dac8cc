using System.Globalization;
using System.Xml;

namespace SiteGen.Images;

/// <summary>Reads the size that an SVG gives itself.</summary>
internal static class SvgSize
{
    /// <summary>Width and height of the root, else those of its <c>viewBox</c>.</summary>
    /// <returns><see langword="null"/> where it has neither, or cannot be read.</returns>
    public static ImageSize? Read(string filePath)
    {
        try
        {
            using var reader = XmlReader.Create(filePath, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            reader.MoveToContent();
            return Size(Pixels(reader["width"]), Pixels(reader["height"])) ?? Box(reader["viewBox"]);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ImageSize? Box(string? box) =>
        box?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [_, _, var width, var height]
            ? Size(Pixels(width), Pixels(height))
            : null;

    private static ImageSize? Size(double? width, double? height) =>
        width is > 0 && height is > 0 ? new ImageSize((int)Math.Ceiling(width.Value), (int)Math.Ceiling(height.Value)) : null;

    // CSS Values 4, 6.2: an inch is 96 pixels, a point 1/72 of it. Percentages say nothing.
    private static double? Pixels(string? length)
    {
        if (length is null)
            return null;
        var (digits, scale) = length.Trim() switch
        {
            [.. var number, 'p', 'x'] => (number, 1.0),
            [.. var number, 'p', 't'] => (number, 96.0 / 72),
            [.. var number, 'i', 'n'] => (number, 96.0),
            [.. var number, 'c', 'm'] => (number, 96 / 2.54),
            [.. var number, 'm', 'm'] => (number, 96 / 25.4),
            var number => (number, 1.0),
        };
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value * scale : null;
    }
}
