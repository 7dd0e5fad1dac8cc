using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Browser.Tests.Ask;

public sealed class AskPrivacyInABrowser(ExampleSite site) : IClassFixture<ExampleSite>
{
    private const string Secret = "zzclockzz";

    [BrowserTheory]
    [InlineData("/ask/")]
    [InlineData("/ask/#ask=is+a+zzclockzz+right")]
    [InlineData("/search/")]
    [InlineData("/search/#q=zzclockzz")]
    public async Task No_request_leaves_the_origin_and_none_carries_what_was_typed(string path)
    {
        await using var recorder = new RequestRecorder(site.Address);
        await using var context = await site.Browser.OpenAsync(new());
        var requests = new ConcurrentQueue<IRequest>();
        context.Request += (_, request) => requests.Enqueue(request);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(recorder.Address, path[1..]).AbsoluteUri);

        var field = page.Locator("ask-box input, search-box input");
        await field.PressSequentiallyAsync($" {Secret} why");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("ask-box .ask-outcome, search-box [role=status]")).ToContainTextAsync(path.StartsWith("/ask", StringComparison.Ordinal) ? "available" : "No passage");
        // The next page is told where the visitor comes from, and that, too, must not be told what was asked.
        await page.Locator(".masthead a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(recorder.Address.AbsoluteUri);
        await page.WaitForLoadStateAsync(LoadState.Load);

        Assert.All(requests, request => Assert.Equal(("GET", recorder.Address.Authority), (request.Method, new Uri(request.Url).Authority)));
        Assert.Contains("/ask/worker.js HTTP/1.1\r\n", recorder.Sent, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, recorder.Sent, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Nothing_is_stored_but_the_cache()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "ask/").AbsoluteUri);
        await AskState.AskAsync(page, "Is a clock right?");
        await Assertions.Expect(page.Locator(".ask-passages")).ToBeVisibleAsync();

        Assert.Empty(await context.CookiesAsync());
        Assert.Equal("0 0 0", await page.EvaluateAsync<string>(
            "(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length].join(' '))()"));
    }

    [BrowserFact]
    public async Task The_service_worker_has_the_folder_of_the_box_and_keeps_no_question()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, $"ask/#ask=is+a+{Secret}+right").AbsoluteUri);
        await AskState.KeptAsync(page);

        Assert.Equal([new Uri(site.Address, "ask/").AbsoluteUri], await page.EvaluateAsync<string[]>(
            "(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope))()"));
        var kept = await page.EvaluateAsync<string[]>("""
            (async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat())()
            """);
        Assert.Contains(new Uri(site.Address, "ask/").AbsoluteUri, kept);
        Assert.All(kept, address => Assert.DoesNotContain(Secret, address, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task No_form_could_send_what_is_typed()
    {
        await using var context = await site.Browser.OpenAsync(new());
        foreach (var path in new[] { "ask/", "search/" })
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
            await page.Locator("ask-box input, search-box input").FillAsync(Secret);

            Assert.Equal("", await page.EvaluateAsync<string>("new URLSearchParams(new FormData(document.querySelector('main form'))).toString()"));
        }
    }

    [BrowserFact]
    public async Task The_policy_of_a_page_keeps_scripts_workers_and_connections_at_home()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "ask/").AbsoluteUri);

        var policy = await page.Locator("meta[http-equiv=Content-Security-Policy]").GetAttributeAsync("content");

        foreach (var directive in new[] { "default-src 'none'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'", "style-src 'self'" })
            Assert.Contains(directive, policy!.Split("; "));
    }
}
