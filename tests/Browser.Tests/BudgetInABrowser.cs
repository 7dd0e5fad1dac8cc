using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What a first visit costs on every page of the example, before the visitor does anything.</summary>
public sealed class BudgetInABrowser(PublishedExample site) : IClassFixture<PublishedExample>
{
    private const int MostBytes = 100_000;

    // Of the height and width of the window; web.dev calls up to .1 good, and text that is set once needs none.
    private const double MostShift = 0.001;

    [BrowserFact]
    public async Task A_first_load_stays_below_100_kilobytes_without_pictures_and_nothing_moves()
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
        var responses = new ConcurrentQueue<IResponse>();
        page.Response += (_, response) => responses.Enqueue(response);
        await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var shift = await page.EvaluateAsync<double>("""
            new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => setTimeout(() => resolve(sum)));
            })
            """);
        var bytes = 0L;
        foreach (var response in responses.Where(response => response.Request.ResourceType != "image" && response.Status is (200 or 404))) bytes += Compressed(await response.BodyAsync());
        return (bytes, shift);
    }

    // As a host sends text.
    private static long Compressed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(body);
        return packed.Length;
    }
}
