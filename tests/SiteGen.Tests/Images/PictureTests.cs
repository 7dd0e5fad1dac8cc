using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Documents;
using SkiaSharp;

namespace SiteGen.Tests.Images;

public sealed class PictureTests : IDisposable
{
    private readonly TemporarySite _site = new("=== site.yml\nbase_path: /repo/\n");

    private SiteContentOptions Options => TemporarySite.Options with { CacheFolder = Path.Combine(_site.Root, ".cache") };

    [Fact]
    public void A_picture_has_its_size_and_narrower_copies_and_the_original_to_fall_back_on()
    {
        // given
        Draw("p/chart.png", 1000, 500);
        _site.Write("p/a.md", "---\ntitle: A\n---\n![A chart](chart.png \"Costs\")\n");

        // when
        var content = _site.Read(Options);
        var picture = Parse(content).QuerySelector("picture")!;

        // then
        var image = picture.QuerySelector("img")!;
        Assert.Equal("/repo/p/chart.png", image.GetAttribute("src"));
        Assert.Equal(("1000", "500", "A chart", "Costs"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt"), image.GetAttribute("title")));
        Assert.Matches(
            "^/repo/p/chart\\.[0-9a-f]{8}\\.480\\.webp 480w, /repo/p/chart\\.[0-9a-f]{8}\\.800\\.webp 800w, /repo/p/chart\\.[0-9a-f]{8}\\.1000\\.webp 1000w$",
            picture.QuerySelector("source[type='image/webp']")!.GetAttribute("srcset")!);
        Assert.Equal([480, 800, 1000], content.Made.Select(made => SKBitmap.DecodeBounds(made.FilePath).Width).Order());
        Assert.Empty(content.Warnings);
    }

    [Fact]
    public void Every_picture_but_the_first_of_a_page_is_fetched_when_it_comes_near()
    {
        // given
        Draw("a.png", 20, 10);
        _site.Write("a.md", "---\ntitle: A\n---\n![One](a.png)\n\n![Two](a.png)\n\n![Three](https://example.org/x.png)\n");

        // when
        var images = Parse(_site.Read()).QuerySelectorAll("img");

        // then
        Assert.Equal([null, "lazy", "lazy"], images.Select(image => image.GetAttribute("loading")));
        Assert.All(images, image => Assert.Equal("async", image.GetAttribute("decoding")));
        Assert.Equal(["20", "20", null], images.Select(image => image.GetAttribute("width")));
    }

    [Fact]
    public void Copies_have_the_same_bytes_whenever_they_are_made()
    {
        // given
        Draw("a.png", 900, 300);
        _site.Write("a.md", "---\ntitle: A\n---\n![One](a.png)\n");
        var first = _site.Read(Options).Made.Select(made => (made.SourcePath, Convert.ToHexString(File.ReadAllBytes(made.FilePath)))).ToArray();

        // when
        Directory.Delete(Options.CacheFolder!, recursive: true);
        var second = _site.Read(Options).Made.Select(made => (made.SourcePath, Convert.ToHexString(File.ReadAllBytes(made.FilePath)))).ToArray();

        // then
        Assert.Equal(3, first.Length);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='120px' height='1in'/>", "120", "96")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE svg><svg viewBox='0 0 30.5 20'/>", "31", "20")]
    [InlineData("<svg width='100%' height='100%'/>", null, null)]
    [InlineData("not an svg", null, null)]
    public void A_drawing_is_published_as_it_is_with_the_size_that_it_gives_itself(string svg, string? width, string? height)
    {
        // given
        _site.Write("a.svg", svg);
        _site.Write("a.md", "---\ntitle: A\n---\n![One](a.svg)\n");

        // when
        var content = _site.Read(Options);
        var image = Parse(content).QuerySelector("p > img")!;

        // then
        Assert.Equal((width, height), (image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Empty(content.Made);
    }

    [Fact]
    public void What_the_author_says_of_the_size_stands()
    {
        Draw("a.png", 20, 10);
        _site.Write("a.md", "---\ntitle: A\n---\n![One](a.png){width=10}\n");
        var image = Parse(_site.Read()).QuerySelector("img")!;
        Assert.Equal(("10", null), (image.GetAttribute("width"), image.GetAttribute("height")));
    }

    [Fact]
    public void A_picture_without_words_is_a_warning_unless_it_is_decoration()
    {
        // given
        Draw("a.png", 20, 10);
        _site.Write("a.md", "---\ntitle: A\n---\n![](a.png)\n\n![](a.png){role=presentation}\n");

        // then
        Assert.Equal(
            "content/a.md:4: The picture `/repo/a.png` has no words for those who do not see it. Say in the square brackets what it shows, or mark it as decoration with `{role=presentation}` behind it.",
            Assert.Single(_site.Read().Warnings).ToString());
    }

    public void Dispose() => _site.Dispose();

    private void Draw(string path, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++)
                bitmap.SetPixel(x, y, new SKColor((byte)((x * x * 31) + (y * y * 17) + (x * y)), (byte)(x * y / 3), (byte)((x * 7) ^ (y * 5))));
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        Directory.CreateDirectory(Path.GetDirectoryName(_site.PathOf(path))!);
        File.WriteAllBytes(_site.PathOf(path), data.ToArray());
    }

    private static IDocument Parse(SiteContent content) => new HtmlParser().ParseDocument(content.Documents[0].Html);
}
