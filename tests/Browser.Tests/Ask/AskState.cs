using Microsoft.Playwright;

namespace Browser.Tests.Ask;

/// <summary>A state that a visitor can bring one of the boxes into.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Path">The page on which it comes about.</param>
/// <param name="Sees">What the visitor then sees somewhere on the page.</param>
/// <param name="Enter">What the visitor does there.</param>
/// <param name="Worker">A worker that stands in for that of the example; <see langword="null"/> for the example's own.</param>
internal sealed record AskState(string Name, string Path, string Sees, Func<IPage, Task> Enter, string? Worker = null)
{
    internal static readonly AskState[] All =
    [
        new("suggestions", "/ask/", "Which school did Ada Brook attend?", async page => await page.Locator("ask-box input").PressSequentiallyAsync("ada")),
        new("suggestion-active", "/", "Which school did Ada Brook attend?", async page =>
        {
            await page.Locator("ask-box input").PressSequentiallyAsync("did");
            await page.Locator("[role=option]").First.WaitForAsync();
            await page.Keyboard.PressAsync("ArrowDown");
        }),
        new("answered", "/ask/", "Jo Fell trusts counters over clocks.", page => AskAsync(page, "What happened to the delay?")),
        new("near", "/ask/", "The passages that come nearest:", page => AskAsync(page, "Is a clock right?")),
        new("mended", "/ask/", "Read as: Is a clock right?", page => AskAsync(page, "Is a clokc right?")),
        new("none", "/faq/", "This information is not available.", page => AskAsync(page, "Who won the cup?")),
        new("refused", "/ask/", "Published question that matches", page => AskAsync(page, "Which school was it?")),
        new("waiting", "/ask/", "Fetching the index, once", page => AskAsync(page, "Is a clock right?"), "onmessage = () => {};"),
        new("network", "/ask/", "The index could not be fetched.", page => AskAsync(page, "Is a clock right?"), Failing("network")),
        new("corrupt", "/", "The index of this site is damaged", page => AskAsync(page, "Is a clock right?"), Failing("corrupt")),
        new("unsupported", "/faq/", "This browser cannot run the index.", page => AskAsync(page, "Is a clock right?"), Failing("unsupported")),
        new("found", "/search/", "23 passages; 1 to 10 are shown.", page => SearchAsync(page, "clock")),
        new("second-page", "/search/", "23 passages; 11 to 20 are shown.", async page =>
        {
            await SearchAsync(page, "clock");
            await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        }),
        new("nothing-found", "/search/", "No passage has these words.", page => SearchAsync(page, "zebra")),
        new("search-corrupt", "/search/", "The index of this site is damaged", page => SearchAsync(page, "broken")),
    ];

    /// <summary>Opens the page and brings the box into the state.</summary>
    internal async Task<IPage> ReachAsync(IBrowserContext context, Uri site)
    {
        var page = await context.NewPageAsync();
        if (Worker is not null)
            await page.RouteAsync("**/ask/worker.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Worker }));
        await page.GotoAsync(new Uri(site, Path[1..]).AbsoluteUri);
        await Enter(page);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Sees);
        return page;
    }

    internal static async Task AskAsync(IPage page, string question)
    {
        await page.Locator("ask-box input").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the service worker has kept the page and the last of its scripts.</summary>
    internal static async Task KeptAsync(IPage page)
    {
        var missing = await page.EvaluateAsync<string>("""
            (async () => {
              const base = new URL(document.querySelector('ask-box').getAttribute('base'), document.baseURI);
              const needed = ['./', ...await (await fetch(new URL('scripts.json', base))).json()];
              const cache = await caches.open(`ask-page ${base}`);
              for (const end = performance.now() + 30_000; ;) {
                const kept = await Promise.all(needed.map(name => cache.match(new URL(name, base))));
                if (kept.every(Boolean) || performance.now() > end) return needed.filter((_, place) => !kept[place]).join(' ');
                await new Promise(resolve => setTimeout(resolve, 50));
              }
            })()
            """);
        Assert.True(missing.Length == 0, $"After 30 seconds the service worker has not kept {missing}.");
    }

    internal static async Task SearchAsync(IPage page, string words)
    {
        await page.Locator("search-box input").FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>A worker that fails at once for a reason.</summary>
    internal static string Failing(string reason) =>
        $"onmessage = ({{ data }}) => postMessage({{ id: data.id, type: 'error', reason: '{reason}', message: 'So the test wants it.' }});";
}
