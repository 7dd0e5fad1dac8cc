using Microsoft.Playwright;
using SiteGen.Content;
using SiteGen.Output;
using SiteGen.Serving;

namespace Browser.Tests;

public sealed class PreviewInABrowser : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("site-preview-").FullName;
    private Func<BuildOutcome> next = () => BuildOutcome.Success;
    private PreviewServer? server;

    private string Source => Path.Combine(folder, "content", "page.md");

    private SiteWriter Writer => new(Path.Combine(folder, "public"));

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Source)!);
        Writer.Write(await ExampleSite.BuildAsync());
        server = await PreviewServer.StartAsync(
            new PreviewOptions
            {
                OutputFolder = Path.Combine(folder, "public"),
                BasePath = ExamplePages.Site.BasePath,
                Port = 0,
                Watched = [Path.Combine(folder, "content")],
            },
            BuildOutcome.Success,
            _ => Task.FromResult(next()),
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await server!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [BrowserFact]
    public async Task Problems_of_a_build_lie_over_the_page_until_they_are_mended()
    {
        await using var context = await Chromium.Shared.OpenAsync(new());
        var page = await OpenAsync(context);

        next = () => new BuildOutcome([new Problem("content/page.md", 3, "The link is <b>dead</b>.", "Remove it.")]);
        await File.WriteAllTextAsync(Source, "1");
        var overlay = page.Locator("#site-problems");
        await Assertions.Expect(overlay.Locator("li")).ToHaveTextAsync("content/page.md:3: The link is <b>dead</b>. Remove it.");
        await Assertions.Expect(overlay).ToHaveCSSAsync("position", "fixed");

        next = () => BuildOutcome.Success;
        await File.WriteAllTextAsync(Source, "2");
        await Assertions.Expect(overlay).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task An_open_page_shows_the_new_output_after_a_build()
    {
        await using var context = await Chromium.Shared.OpenAsync(new());
        var page = await OpenAsync(context);

        next = () =>
        {
            var tree = new OutputTree();
            tree.AddText("index.html", "<!doctype html><title>New</title><h1>Fresh words</h1>");
            Writer.Write(tree);
            return BuildOutcome.Success;
        };
        await File.WriteAllTextAsync(Source, "3");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Fresh words");
    }

    [BrowserFact]
    public async Task A_change_of_styles_is_taken_over_without_a_reload()
    {
        // given
        await using var context = await Chromium.Shared.OpenAsync(new());
        Write("red");
        var page = await OpenAsync(context);
        var heading = page.Locator("h1");
        await Assertions.Expect(heading).ToHaveCSSAsync("color", "rgb(255, 0, 0)");
        await page.EvaluateAsync("() => { window.kept = true; }");

        // when
        next = () =>
        {
            Write("blue");
            return BuildOutcome.Success;
        };
        await File.WriteAllTextAsync(Source, "4");

        // then
        await Assertions.Expect(heading).ToHaveCSSAsync("color", "rgb(0, 0, 255)");
        Assert.True(await page.EvaluateAsync<bool>("() => window.kept === true"));
    }

    private void Write(string colour)
    {
        var tree = new OutputTree();
        tree.AddText("index.html", $"<!doctype html><html lang=\"en\"><head><title>Styled</title><link rel=\"stylesheet\" href=\"{colour}.css\"></head><body><h1>Words</h1></body></html>");
        tree.AddText($"{colour}.css", $"h1 {{ color: {colour}; }}");
        Writer.Write(tree);
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var listening = page.WaitForResponseAsync(response => response.Url.EndsWith("/_site/events", StringComparison.Ordinal));
        await page.GotoAsync(server!.Address.AbsoluteUri);
        await listening;
        return page;
    }
}
