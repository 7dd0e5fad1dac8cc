using Microsoft.Playwright;

namespace Browser.Tests.Ask;

/// <summary>A picture for a person to look at, where SCREENSHOTS names a folder.</summary>
internal static class Photograph
{
    internal static async Task SaveAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name}.png") });
    }
}
