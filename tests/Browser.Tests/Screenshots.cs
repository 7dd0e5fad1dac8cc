using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Pictures of every kind of page, for a person to look at, where SCREENSHOTS names a folder.</summary>
public sealed class Screenshots(ExampleSite site) : IClassFixture<ExampleSite>
{
    [BrowserFact]
    public async Task Every_kind_of_page_can_be_photographed()
    {
        var folder = Environment.GetEnvironmentVariable("SCREENSHOTS");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 360, 768, 1280 })
            {
                await using var context = await site.Browser.OpenAsync(new()
                {
                    ColorScheme = scheme,
                    ViewportSize = new() { Width = width, Height = 800 },
                });
                await PhotographAsync(context, folder, $"{width}-{scheme}".ToLowerInvariant());
            }
        }
    }

    private async Task PhotographAsync(IBrowserContext context, string? folder, string appearance)
    {
        var tab = await context.NewPageAsync();
        foreach (var page in ExamplePages.All)
        {
            await tab.GotoAsync(new Uri(site.Address, page.Permalink.Path[1..]).AbsoluteUri);
            var name = page.Permalink.Path.Trim('/').Replace('/', '-');
            var picture = await tab.ScreenshotAsync(new()
            {
                FullPage = true,
                Path = folder is null ? null : Path.Combine(folder, $"{(name.Length > 0 ? name : "home")}-{appearance}.png"),
            });
            Assert.NotEmpty(picture);
        }
    }
}
