using Microsoft.Playwright;

namespace Browser.Tests.Ask;

public sealed class SearchBoxInABrowser(ExampleSite site) : IClassFixture<ExampleSite>
{
    [BrowserFact]
    public async Task The_words_stand_in_the_fragment_and_a_link_opens_with_them()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "search/#q=clock&page=3");

        await Assertions.Expect(page.Locator("search-box input")).ToHaveValueAsync("clock");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("23 passages; 21 to 23 are shown.");
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".ask-passages")).ToHaveAttributeAsync("start", "21");
        await Assertions.Expect(page.Locator("mark").First).ToHaveTextAsync("clock");
    }

    [BrowserFact]
    public async Task Pages_of_results_are_gone_through_and_back_with_the_keyboard()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "search/");
        var status = page.GetByRole(AriaRole.Status);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("clock");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(status).ToHaveTextAsync("23 passages; 1 to 10 are shown.");
        Assert.EndsWith("/search/#q=clock", page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(status).ToHaveTextAsync("23 passages; 11 to 20 are shown.");

        await page.GoBackAsync();
        await Assertions.Expect(status).ToHaveTextAsync("23 passages; 1 to 10 are shown.");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Previous" })).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData("zebra", "No passage has these words.")]
    [InlineData("clock&page=9", "There are 23 passages with these words, but none on this page of results.")]
    [InlineData("clock&page=-1", "23 passages; 1 to 10 are shown.")]
    [InlineData("clock&page=x", "23 passages; 1 to 10 are shown.")]
    public async Task The_count_is_announced(string query, string words)
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, $"search/#q={query}");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(words);
    }

    [BrowserFact]
    public async Task A_search_that_fails_says_so_and_leads_to_the_answers()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "search/#q=broken");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The index of this site is damaged");
        await Assertions.Expect(page.Locator(".ask-trouble a")).ToHaveAttributeAsync("href", "/portfolio/faq/");
    }

    private async Task<IPage> GoAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, address).AbsoluteUri);
        return page;
    }
}
