using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class PagesInABrowser(ExampleSite site) : IClassFixture<ExampleSite>
{
    public static TheoryData<string> Paths => [.. ExamplePages.All.Select(page => page.Permalink.Path)];

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Axe_finds_nothing_in_light_and_dark_on_phone_and_desktop(string path)
    {
        await using var context = await OpenAsync(ColorScheme.Light, 360);
        var page = await GoAsync(context, path);
        foreach (var appearance in Appearance.PhoneAndDesktop)
        {
            await appearance.ApplyAsync(page);

            var result = await page.RunAxe();

            Assert.True(result.Violations.Length == 0, $"{path}, {appearance}: {Appearance.Describe(result)}");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task No_page_scrolls_sideways_on_a_phone(string path)
    {
        await using var context = await OpenAsync(ColorScheme.Light, 360);
        var page = await GoAsync(context, path);

        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Equal(360, width);
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task A_page_asks_no_other_origin_for_anything_and_breaks_no_policy_of_its_own(string path)
    {
        await using var context = await OpenAsync(ColorScheme.Light, 1280);
        var page = await context.NewPageAsync();
        // The browser reports from a thread of its own, also while the test is looking.
        var requests = new ConcurrentQueue<string>();
        var complaints = new ConcurrentQueue<string>();
        page.Request += (_, request) => requests.Enqueue(request.Url);
        page.Console += (_, message) => complaints.Enqueue(message.Text);

        await page.GotoAsync(Address(path));
        await page.WaitForLoadStateAsync(LoadState.Load);

        Assert.Contains(requests, request => request.Contains("/assets/site.", StringComparison.Ordinal));
        Assert.All(requests, request => Assert.Equal(site.Address.Authority, new Uri(request).Authority));
        // The missing page itself is reported by the browser as a failed request, and that is all that may be.
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task A_page_shows_its_content_and_the_notice_with_scripts_off(string path)
    {
        await using var context = await OpenAsync(ColorScheme.Light, 1280, scripts: false);
        var page = await GoAsync(context, path);

        Assert.True(await page.Locator("main h1").IsVisibleAsync());
        Assert.Equal(ExamplePages.Site.Notice, await page.Locator(".notice p").InnerTextAsync());
    }

    [BrowserFact]
    public async Task The_link_of_a_quoted_sentence_scrolls_to_the_words_that_prove_it()
    {
        await using var context = await OpenAsync(ColorScheme.Light, 360);
        var page = await GoAsync(context, ExampleAnswers.Answered.Permalink.Path);

        await page.Locator(".sentence.quoted .proof a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/projects/tidewater/"));

        await Assertions.Expect(page.GetByText(ExampleAnswers.Answered.Sentences[0].QuotedText)).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<double>("scrollY") > 0);
    }

    [BrowserFact]
    public async Task The_first_tab_stop_leads_past_the_navigation()
    {
        await using var context = await OpenAsync(ColorScheme.Light, 1280);
        var page = await GoAsync(context, "/projects/tidewater/");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    private string Address(string path) => new Uri(site.Address, path.TrimStart('/')).AbsoluteUri;

    private Task<IBrowserContext> OpenAsync(ColorScheme scheme, int width, bool scripts = true) => site.Browser.OpenAsync(new()
    {
        ColorScheme = scheme,
        ViewportSize = new() { Width = width, Height = 800 },
        JavaScriptEnabled = scripts,
        // axe is put into the page by the test; what the page's own policy forbids is another test's matter.
        BypassCSP = false,
    });

    private async Task<IPage> GoAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(path));
        return page;
    }
}
