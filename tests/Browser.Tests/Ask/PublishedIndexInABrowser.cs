using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Browser.Tests.Ask;

/// <summary>The boxes over the real index of the example.</summary>
[Collection(PublishedExampleTests.Name)]
public sealed class PublishedIndexInABrowser(PublishedExample site, ITestOutputHelper output)
{
    private const string Published = "In two sentences, who is Vishal Bakshi?";
    private const string Near = "How many examples did each training step of the Imagenette runs use?";

    [BrowserFact]
    public async Task A_published_question_is_answered_with_its_sources()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "ask/");

        await AskState.AskAsync(page, Published);

        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync(Published);
        Assert.NotEqual(0, await page.Locator(".ask-sentence .ask-small a").CountAsync());
        await Photograph.SaveAsync(page, "example-answered");
        await page.Locator(".ask-sentence .ask-small a").First.ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Another_question_gets_passages_with_marked_words_or_none()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "ask/");

        await AskState.AskAsync(page, Near);

        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync("No proven answer is available.");
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".ask-passages")).ToContainTextAsync("Imagenette");
        Assert.NotEqual(0, await page.Locator(".ask-passages mark").CountAsync());
        await Photograph.SaveAsync(page, "example-near");
        await page.Locator(".ask-passages a").First.ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Words_are_found_and_counted()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "search/#q=imagenette");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("passage");
        await Assertions.Expect(page.Locator(".ask-passages mark").First).ToHaveTextAsync("Imagenette", new() { IgnoreCase = true });
        await Photograph.SaveAsync(page, "example-found");
    }

    [BrowserFact]
    public async Task Over_the_real_index_no_request_leaves_the_origin_and_none_carries_the_question()
    {
        await using var recorder = new RequestRecorder(site.Address);
        await using var context = await site.Browser.OpenAsync(new());
        var addresses = new ConcurrentQueue<Uri>();
        context.Request += (_, request) => addresses.Enqueue(new Uri(request.Url));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(recorder.Address, "ask/").AbsoluteUri);

        foreach (var question in new[] { Published, Near })
        {
            await AskState.AskAsync(page, question);
            await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync(question == Near ? "No proven answer is available." : Published);
        }

        Assert.All(addresses, address => Assert.Equal(recorder.Address.Authority, address.Authority));
        Assert.Contains("/ask/manifest.json HTTP/1.1\r\n", recorder.Sent, StringComparison.Ordinal);
        Assert.DoesNotContain("imagenette", recorder.Sent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("bakshi", recorder.Sent, StringComparison.OrdinalIgnoreCase);
    }

    [BrowserTheory]
    [InlineData("manifest")]
    [InlineData("questions.")]
    [InlineData("rows.")]
    [InlineData("texts.")]
    [InlineData("terms.")]
    public async Task A_damaged_file_is_reported_and_the_answers_can_still_be_read(string file)
    {
        await using var context = await site.Browser.OpenAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        await context.RouteAsync(
            url => url.Contains("/ask/" + file, StringComparison.Ordinal) && !url.EndsWith(".js", StringComparison.Ordinal),
            route => route.FulfillAsync(new() { Body = "{ damaged" }));
        var page = await GoAsync(context, "ask/");

        await AskState.AskAsync(page, Near);

        await Assertions.Expect(page.Locator(".ask-trouble")).ToContainTextAsync("The index of this site is damaged");
        await page.Locator(".ask-trouble a").ClickAsync();
        await Assertions.Expect(page.Locator(".question.answered").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Without_a_connection_what_was_fetched_still_answers()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "ask/");
        await AskState.AskAsync(page, Near);
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);

        await context.SetOfflineAsync(true);

        await AskState.AskAsync(page, Published);
        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync(Published);
        await AskState.AskAsync(page, "Imagenette");
        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync("No proven answer is available.");
    }

    [BrowserFact]
    public async Task Without_a_connection_the_page_opens_again_and_answers()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "ask/");
        await AskState.AskAsync(page, Near);
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);
        await AskState.KeptAsync(page);

        await context.SetOfflineAsync(true);
        await page.ReloadAsync();

        await AskState.AskAsync(page, Published);
        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync(Published);
        await AskState.AskAsync(page, Near);
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task Over_a_slow_connection_the_box_says_that_it_fetches_and_typing_goes_on()
    {
        await using var context = await site.Browser.OpenAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        await context.RouteAsync("**/ask/*.*.*", async route =>
        {
            await Task.Delay(2000);
            await route.ContinueAsync();
        });
        var page = await GoAsync(context, "ask/");

        await AskState.AskAsync(page, Published);
        await Assertions.Expect(page.Locator(".ask-outcome")).ToHaveTextAsync("Fetching the index, once …");
        await Assertions.Expect(page.Locator(".ask-outcome")).ToHaveAttributeAsync("aria-busy", "true");
        await page.Locator("ask-box input").FillAsync("What is");
        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync(Published);
        await Assertions.Expect(page.Locator("ask-box input")).ToHaveValueAsync("What is");
    }

    [BrowserFact]
    public async Task What_takes_time_is_loaded_by_the_worker_and_never_by_the_page()
    {
        await using var context = await site.Browser.OpenAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await GoAsync(context, "ask/");
        await AskState.AskAsync(page, Near);
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);
        Assert.Single(page.Workers);

        // A browser lists what a worker imports with what its page does, so that the worker is now kept away.
        await context.RouteAsync("**/ask/worker.js", route => route.AbortAsync());
        page = await GoAsync(context, "ask/");

        await AskState.AskAsync(page, Near);
        await Assertions.Expect(page.Locator(".ask-trouble")).ToBeVisibleAsync();

        var loaded = await page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)");
        Assert.Contains("/ask/ask-client.js", loaded);
        foreach (var script in new[] { "engine.js", "index.js", "table.js", "gate.js", "bm25.js", "wordpiece.js" }) Assert.DoesNotContain("/ask/" + script, loaded);
    }

    [BrowserFact]
    public async Task A_second_visit_fetches_the_manifest_and_nothing_that_is_kept()
    {
        // given
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "ask/");
        await AskState.AskAsync(page, Near);
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);
        var requests = new ConcurrentQueue<string>();
        context.Request += (_, request) => requests.Enqueue(new Uri(request.Url).AbsolutePath);

        // when
        await page.ReloadAsync();
        await AskState.AskAsync(page, Near);
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);

        // then
        Assert.Contains("/ask/manifest.json", requests);
        Assert.DoesNotContain(requests, path => System.Text.RegularExpressions.Regex.IsMatch(path, @"^/ask/\w+\.[0-9a-f]{16,}\."));
    }

    [BrowserFact]
    public async Task A_slip_of_the_pen_is_mended_and_the_visitor_is_told()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "ask/");

        await AskState.AskAsync(page, "what is the core hypotesis of TinyScaleLab?");

        await Assertions.Expect(page.Locator(".ask-outcome q")).ToHaveTextAsync("what is the core hypothesis of TinyScaleLab?");
        await Assertions.Expect(page.Locator("ask-box [role=status]")).ToContainTextAsync("Read as: what is the core hypothesis");
        await Photograph.SaveAsync(page, "example-mended");
    }

    [BrowserFact]
    public async Task Questions_in_a_row_are_answered_one_by_one()
    {
        await using var context = await site.Browser.OpenAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        await context.RouteAsync("**/measure.js", route =>
        {
            using var script = new StreamReader(typeof(PublishedExample).Assembly.GetManifestResourceStream("measure.js")!);
            return route.FulfillAsync(new() { ContentType = "text/javascript", Body = script.ReadToEnd() });
        });
        var page = await GoAsync(context, "ask/");
        var questions = File.ReadLines(Path.Combine(PublishedExample.Repository, "tests/sets/heldout.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!).ToArray();

        var measured = await page.EvaluateAsync<JsonElement>(
            "async questions => (await import('/measure.js')).measure(new URL('/ask/', location.href).href, questions)", questions);

        output.WriteLine($"p50 {measured.GetProperty("p50")} ms, p95 {measured.GetProperty("p95")} ms, worst {measured.GetProperty("worst")} ms");
        output.WriteLine(string.Join(", ", measured.GetProperty("outcomes").EnumerateArray().CountBy(outcome => outcome.GetString()!)));
        Assert.Equal(questions.Length, measured.GetProperty("each").GetArrayLength());
    }

    private async Task<IPage> GoAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, address).AbsoluteUri);
        return page;
    }
}
