using SiteGen.Images;
using SkiaSharp;

namespace SiteGen.Tests.Images;

public sealed class SiteCardTests : IDisposable
{
    private const string Config = "=== site.yml\ntitle: A\ncard: p/card.png\ncard_alt: The words A and B\n";

    private readonly TemporarySite _site = new(Config);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_card_is_published_with_its_size_and_its_words()
    {
        Draw(1200, 630, SKEncodedImageFormat.Png);

        Assert.Equal(new SiteCard("/p/card.png", "image/png", 1200, 630, "The words A and B"), _site.Read().Card);
    }

    [Fact]
    public void A_site_without_a_card_is_whole()
    {
        using var plain = new TemporarySite("=== site.yml\ntitle: A\n");

        Assert.Null(plain.Read().Card);
    }

    [Fact]
    public void A_picture_that_is_not_there_is_a_fault() => Assert.Equal(
        "content/site.yml:2: `p/card.png` is not there. Write the path of a picture below `content/`, such as `images/card.png`.", _site.Faults());

    [Fact]
    public void A_picture_that_few_can_read_is_a_fault()
    {
        Draw(1200, 630, SKEncodedImageFormat.Webp);

        Assert.Equal("content/site.yml:2: `p/card.png` is neither PNG nor JPEG. Save the picture as one of these: other formats are not shown everywhere.", _site.Faults());
    }

    [Fact]
    public void A_picture_that_is_too_small_is_a_fault()
    {
        Draw(599, 630, SKEncodedImageFormat.Jpeg);

        Assert.Equal("content/site.yml:2: `p/card.png` is 599 by 630 pixels. Use a picture of at least 600 by 315, best of 1200 by 630.", _site.Faults());
    }

    [Fact]
    public void A_picture_without_words_is_a_fault()
    {
        _site.Write("site.yml", "title: A\ncard: p/card.png\n");
        Draw(1200, 630, SKEncodedImageFormat.Png);

        Assert.Equal("content/site.yml:2: The card has no `card_alt`. Say in `card_alt` what the picture shows.", _site.Faults());
    }

    private void Draw(int width, int height, SKEncodedImageFormat format)
    {
        var path = Path.Combine(_site.Root, "content", "p", "card.png");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var encoded = bitmap.Encode(format, 80);
        using var file = File.Create(path);
        encoded.SaveTo(file);
    }
}
