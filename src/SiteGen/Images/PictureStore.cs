using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Files;
using SiteGen.Content;
using SkiaSharp;

namespace SiteGen.Images;

/// <summary>Measures the pictures of a site and makes narrower WebP copies of them, each once.</summary>
/// <param name="assets">The files of the site, among them the pictures.</param>
/// <param name="cacheFolder">Where copies are kept by the hash of the original; <see langword="null"/> to make none.</param>
/// <param name="known">Pictures that were measured before, by address below the base path.</param>
internal sealed class PictureStore(IEnumerable<Asset> assets, string? cacheFolder, IReadOnlyDictionary<string, SitePicture> known)
{
    // Part of the name under which copies are kept: a change of any of these makes new ones.
    private const string Recipe = "v1";
    private const int Quality = 82;

    // About the widths at which screens show the text column, once and twice as dense.
    private static readonly ImmutableArray<int> Widths = [480, 800, 1200, 1600];

    private readonly Dictionary<string, Asset> _assets =
        assets.ToDictionary(asset => "/" + asset.SourcePath, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<SitePicture>> _pictures = new(StringComparer.Ordinal);

    /// <summary>The copies made or found, to be published, in ordinal order of path.</summary>
    public IEnumerable<Asset> Published => _pictures.Values
        .SelectMany(picture => picture.Value.Variants)
        .Select(variant => variant.File)
        .OrderBy(file => file.SourcePath, StringComparer.Ordinal);

    /// <summary>The pictures that were asked for, by address below the base path.</summary>
    public IReadOnlyDictionary<string, SitePicture> Measured =>
        _pictures.OrderBy(picture => picture.Key, StringComparer.Ordinal).ToDictionary(picture => picture.Key, picture => picture.Value.Value, StringComparer.Ordinal);

    /// <summary>The picture at an address below the base path.</summary>
    /// <returns><see langword="null"/> where there is no file of the site, or it is no picture that can be read.</returns>
    public SitePicture? Find(string address)
    {
        if (!_assets.TryGetValue(address, out var asset))
            return null;
        var picture = _pictures.GetOrAdd(address, _ => new Lazy<SitePicture>(() => known.GetValueOrDefault(address) ?? Measure(asset))).Value;
        return picture.Size is null ? null : picture;
    }

    private SitePicture Measure(Asset asset)
    {
        if (asset.SourcePath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            return new SitePicture(SvgSize.Read(asset.FilePath), []);
        using var data = SKData.CreateCopy(File.ReadAllBytes(asset.FilePath));
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return new SitePicture(null, []);
        var turned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var size = turned ? new ImageSize(codec.Info.Height, codec.Info.Width) : new ImageSize(codec.Info.Width, codec.Info.Height);
        // Copies of a moving picture would stand still; a turned one is left to the browser, which turns it.
        var isPlain = codec.FrameCount <= 1 && codec.EncodedOrigin == SKEncodedOrigin.TopLeft;
        return new SitePicture(size, isPlain && cacheFolder is not null ? Variants(asset, data, size) : []);
    }

    private ImmutableArray<ImageVariant> Variants(Asset asset, SKData data, ImageSize size)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(data.AsSpan()))[..16];
        var whole = Math.Min(size.Width, Widths[^1]);
        var variants = Widths.Where(width => width < whole).Append(whole)
            .Select(width => new ImageVariant(width, new Asset(
                $"{Path.ChangeExtension(asset.SourcePath, null)}.{hash[..8]}.{width}.webp",
                Path.Combine(cacheFolder!, $"{hash}-{width}-{Recipe}.webp"))))
            .ToImmutableArray();
        Make(data, size, variants.Where(variant => !File.Exists(variant.File.FilePath)).ToArray());
        // A copy that is not smaller than the original helps nobody.
        return [.. variants.Where(variant => new FileInfo(variant.File.FilePath).Length < data.Size)];
    }

    private static void Make(SKData data, ImageSize size, ImageVariant[] variants)
    {
        if (variants.Length == 0)
            return;
        using var original = SKBitmap.Decode(data);
        foreach (var variant in variants)
        {
            var height = Math.Max(1, (int)Math.Round((double)size.Height * variant.Width / size.Width));
            using var scaled = original.Resize(
                new SKImageInfo(variant.Width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            using var encoded = scaled.Encode(SKEncodedImageFormat.Webp, Quality);
            WholeFile.Write(variant.File.FilePath, encoded.SaveTo);
        }
    }
}
