using Microsoft.Playwright;

namespace Browser.Tests.Ask;

public sealed class WithoutTheBoxInABrowser(ExampleSite site) : IClassFixture<ExampleSite>
{
    [BrowserTheory]
    [InlineData("/", "To ask in your own words, turn scripts on")]
    [InlineData("/ask/", "To ask in your own words, turn scripts on")]
    [InlineData("/faq/", "To ask in your own words, turn scripts on")]
    [InlineData("/search/", "To search, turn scripts on")]
    public async Task With_scripts_off_the_page_says_why_there_is_no_box_and_leads_to_the_answers(string path, string words)
    {
        await using var context = await site.Browser.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, path[1..]).AbsoluteUri);

        await ReadsTheAnswersAsync(page, words);
    }

    [BrowserTheory]
    [InlineData("index.html", "To ask in your own words, turn scripts on and read this page from a web server")]
    [InlineData("ask/index.html", "To ask in your own words, turn scripts on and read this page from a web server")]
    [InlineData("faq/index.html", "To ask in your own words, turn scripts on and read this page from a web server")]
    [InlineData("search/index.html", "To search, turn scripts on and read this page from a web server")]
    public async Task From_a_folder_on_disk_the_page_says_that_it_needs_a_server_and_leads_to_the_answers(string file, string words)
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(site.Output, file)).AbsoluteUri);

        await ReadsTheAnswersAsync(page, words);
    }

    [BrowserFact]
    public async Task Where_a_box_is_called_up_from_disk_all_the_same_it_says_what_it_needs()
    {
        // A browser that lets a page on disk run modules: here, by a page that defines the element from a bundle of its parts.
        await using var context = await site.Browser.OpenAsync(new() { BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(site.Output, "ask/index.html")).AbsoluteUri);
        await page.AddScriptTagAsync(new() { Content = Bundle(), Type = "module" });

        await Assertions.Expect(page.Locator("ask-box")).ToContainTextAsync("The index can only be read from a web server");
    }

    [BrowserTheory]
    [InlineData("/ask/")]
    [InlineData("/search/")]
    public async Task Where_the_scripts_cannot_be_fetched_the_sentence_shows_itself(string path)
    {
        await using var context = await site.Browser.OpenAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/ask/*.js", route => route.AbortAsync());
        await page.GotoAsync(new Uri(site.Address, path[1..]).AbsoluteUri);

        await Assertions.Expect(page.GetByText("turn scripts on")).ToBeVisibleAsync();
    }

    private static async Task ReadsTheAnswersAsync(IPage page, string words)
    {
        await Assertions.Expect(page.GetByText(words)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("ask-box input, search-box input")).ToHaveCountAsync(0);
        await page.Locator(":is(ask-box, search-box) a").ClickAsync();
        await Assertions.Expect(page.GetByText(ExampleAnswers.Answered.Text)).ToBeVisibleAsync();
    }

    // The modules one after the other, without what ties them together.
    private string Bundle() => string.Concat(new[] { "ask-client.js", "dom.js", "marking.js", "outcome.js", "ask-box.js" }
        .SelectMany(name => File.ReadLines(Path.Combine(site.Output, "ask", name)))
        .Where(line => !line.StartsWith("import ", StringComparison.Ordinal))
        .Select(line => (line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..] : line) + "\n"));
}
