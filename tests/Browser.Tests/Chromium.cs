using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// The Chromium of this machine, started when first asked for. One serves all tests: every test has a window of its own,
/// and it ends with the process of the tests.
/// </summary>
internal sealed class Chromium
{
    // The headless shell comes first: it draws no interface of a browser around every window.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Lazy<Task<IBrowser>> browser = new(LaunchAsync);

    private Chromium()
    {
    }

    /// <summary>The one of this process.</summary>
    internal static Chromium Shared { get; } = new();

    /// <summary>Where it is; null where there is none.</summary>
    internal static string? Executable { get; } = Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>
    /// A window of its own, without memory of any other. A test that answers requests itself blocks service workers in its
    /// options: what a service worker fetches for a page does not come by the routes of the window.
    /// </summary>
    internal async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) =>
        await (await browser.Value).NewContextAsync(options);

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable ?? throw new InvalidOperationException("No Chromium was found on the PATH."),
            Args = Arguments,
        });
    }
}
