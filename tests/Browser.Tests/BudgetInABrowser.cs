using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What a first visit costs on every page of the example, before the visitor does anything.</summary>
public sealed class BudgetInABrowser(PublishedExample site) : IClassFixture<PublishedExample>
{
    private const int MostBytes = 100_000;

    // Cumulative layout shift: web.dev calls up to .1 good. What is left is the ask box, which takes the place of a sentence.
    private const double MostShift = 0.01;

    [BrowserFact]
    public async Task A_first_load_stays_below_100_kilobytes_without_pictures_and_next_to_nothing_moves()
    {
        var paths = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Output, file).Replace('\\', '/').Replace("index.html", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.Contains("faq/", paths);
        Assert.Contains("tags/", paths);
        foreach (var path in paths)
        {
            await using var context = await site.Browser.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 800 } });
            var (bytes, shift) = await VisitAsync(await context.NewPageAsync(), path);

            Assert.True(bytes is > 1000 and < MostBytes, $"/{path}: {bytes} bytes");
            Assert.True(shift < MostShift, $"/{path}: shifts by {shift}");
        }
    }

    private async Task<(long Bytes, double Shift)> VisitAsync(IPage page, string path)
    {
        var requests = new ConcurrentQueue<IRequest>();
        page.Request += (_, request) => requests.Enqueue(request);
        await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        var shift = await page.EvaluateAsync<double>("""
            new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 100);
            })
            """).WaitAsync(TimeSpan.FromSeconds(30));
        return (requests.Where(request => request.ResourceType != "image").Select(request => new Uri(request.Url).AbsolutePath).Distinct().Sum(Compressed), shift);
    }

    // As a host sends text. What the preview adds to reload pages is no file of the site.
    private long Compressed(string path)
    {
        var file = Path.Combine(site.Output, (Uri.UnescapeDataString(path) + (path.EndsWith('/') ? "index.html" : "")).TrimStart('/'));
        if (!File.Exists(file)) return 0;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return packed.Length;
    }
}
