using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests.Ask;

public sealed class AskStatesInABrowser(ExampleSite site) : IClassFixture<ExampleSite>
{
    public static TheoryData<string> Names => [.. AskState.All.Select(state => state.Name)];

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_and_no_state_scrolls_sideways(string name)
    {
        var state = AskState.All.Single(state => state.Name == name);
        await using var context = await site.Browser.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 800 }, ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await state.ReachAsync(context, site.Address);
        foreach (var appearance in Appearance.PhoneTabletAndDesktop)
        {
            await appearance.ApplyAsync(page);
            await Photograph.SaveAsync(page, $"{name}-{appearance.Width}-{appearance.Scheme}".ToLowerInvariant());

            Assert.Equal(appearance.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            var result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, $"{name}, {appearance}: {Appearance.Describe(result)}");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Everything_that_can_be_touched_is_44_pixels_high(string name)
    {
        await using var context = await site.Browser.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 800 }, HasTouch = true, ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await AskState.All.Single(state => state.Name == name).ReachAsync(context, site.Address);

        // A link inside a sentence is as high as its line (WCAG 2.5.8 excepts it).
        var low = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(':is(ask-box, search-box) :is(a, button, input, [role=option])')]
                .filter(target => target.checkVisibility() && !target.closest('.ask-small'))
                .filter(target => target.getBoundingClientRect().height < 44)
                .filter(target => target.tagName !== 'A' || target.parentElement.tagName !== 'H2')
                .map(target => target.outerHTML)
            """);

        Assert.Empty(low);
    }
}
