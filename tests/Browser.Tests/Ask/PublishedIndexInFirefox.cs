using System.Diagnostics;
using System.Text.Json;

namespace Browser.Tests.Ask;

/// <summary>
/// The boxes in the Firefox that Debian ships. Playwright drives only a Firefox of its own making, so this one is driven
/// over WebDriver BiDi, by <c>firefox.mjs</c>.
/// </summary>
[Collection(PublishedExampleTests.Name)]
public sealed class PublishedIndexInFirefox(PublishedExample site)
{
    [FirefoxFact]
    public async Task A_visitor_asks_searches_and_takes_a_suggestion_with_the_keyboard()
    {
        var profile = Directory.CreateTempSubdirectory("site-firefox-").FullName;
        try
        {
            using var seen = JsonDocument.Parse(await RunAsync(site.Address.AbsoluteUri, profile));
            string Seen(string what) => seen.RootElement.GetProperty(what).GetString()!;

            Assert.Contains("In two sentences, who is Vishal Bakshi?", Seen("answered"), StringComparison.Ordinal);
            Assert.Contains("Quoted from Vishal Bakshi", Seen("answered"), StringComparison.Ordinal);
            Assert.Contains("No proven answer is available.", Seen("near"), StringComparison.Ordinal);
            Assert.Contains("Batch size and Imagenette", Seen("found"), StringComparison.Ordinal);
            Assert.Equal("What kind of role is he looking for?", Seen("suggested"));
            Assert.Equal("What kind of role is he looking for?", Seen("taken"));
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string address, string profile)
    {
        var script = Path.Combine(PublishedExample.Repository, "tests/Browser.Tests/Ask/firefox.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", ["--experimental-websocket", "--no-warnings", script, address, profile])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var errors = node.StandardError.ReadToEndAsync(limit.Token);
            var text = await node.StandardOutput.ReadToEndAsync(limit.Token);
            await node.WaitForExitAsync(limit.Token);
            Assert.True(node.ExitCode == 0, await errors);
            return text;
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }
    }
}
