using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests.Ask;

public sealed partial class AskBoxInABrowser(ExampleSite site) : IClassFixture<ExampleSite>
{
    [BrowserFact]
    public async Task The_slash_key_leads_into_the_field_but_not_while_somebody_writes_elsewhere()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");
        var field = page.Locator("ask-box input");

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("1/2");
        await Assertions.Expect(field).ToHaveValueAsync("1/2");

        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('textarea'))");
        await page.Locator("textarea").FocusAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("/");
    }

    [BrowserFact]
    public async Task Arrows_go_through_the_suggestions_and_back_to_the_field()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");
        var field = await SuggestAsync(page, "did");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("ask-box [role=status]")).ToHaveTextAsync("2 questions suggested.");

        foreach (var (key, active) in new[] { ("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", -1), ("ArrowUp", 1), ("ArrowUp", 0), ("ArrowUp", -1) })
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(active < 0 ? null : await options.Nth(active).GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
            await Assertions.Expect(page.Locator("[aria-selected=true]")).ToHaveCountAsync(active < 0 ? 0 : 1);
        }

        await Assertions.Expect(field).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Enter_takes_the_active_suggestion_and_asks_it()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");
        var field = await SuggestAsync(page, "did");

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(field).ToHaveValueAsync(ExampleAnswers.Answered.Question);
        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync(ExampleAnswers.Answered.Question);
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [BrowserFact]
    public async Task A_suggestion_can_be_touched()
    {
        await using var context = await site.Browser.OpenAsync(new() { HasTouch = true, ViewportSize = new() { Width = 360, Height = 800 } });
        var page = await GoAsync(context, "/");
        await SuggestAsync(page, "school");

        await page.GetByRole(AriaRole.Option).TapAsync();

        await Assertions.Expect(page.Locator(".ask-outcome")).ToContainTextAsync("This information is not available.");
    }

    [BrowserFact]
    public async Task Escape_folds_the_suggestions_and_then_empties_the_field()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");
        var field = await SuggestAsync(page, "did");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToHaveValueAsync("did");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task An_answer_is_announced_and_marks_every_sentence_with_its_source()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");

        await AskState.AskAsync(page, "What happened to the delay?");

        await Assertions.Expect(page.Locator("ask-box [role=status]")).ToHaveTextAsync(
            "Answered. The median delay fell from 1240 to 900 microseconds when the index moved to memory. Jo Fell trusts counters over clocks.");
        var modes = await page.Locator(".ask-mode").AllInnerTextsAsync();
        Assert.Equal(["Quoted", "Rewritten"], modes);
        Assert.Equal(
            ExampleAnswers.Answered.Sentences.Select(sentence => "/portfolio" + sentence.ProofPath),
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.ask-sentence a')].map(a => a.href.replace(location.origin, ''))"));
        await Assertions.Expect(page.Locator("ask-box input")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Passages_that_come_near_are_shown_as_passages_and_their_links_lead_to_the_words()
    {
        await using var context = await site.Browser.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 800 } });
        var page = await GoAsync(context, "/ask/");

        await AskState.AskAsync(page, "Is a clock right?");

        await Assertions.Expect(page.Locator("ask-box [role=status]")).ToHaveTextAsync("No proven answer is available. 3 passages come near.");
        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync("No proven answer is available.");
        await Assertions.Expect(page.Locator(".ask-sentence")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".ask-nearest li")).ToHaveCountAsync(2);
        var marks = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('mark')].map(mark => `${mark.textContent} ${mark.className}`)");
        Assert.Equal(["crystal m3", "second m2", "day m1", "clock m4", "second m2", "day m1", "clocks m4"], marks);

        await page.Locator(".ask-passages a").Nth(1).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(OnClocks());
        await Assertions.Expect(page.Locator("main").GetByText("Fell trusts counters more than clocks.")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Where_nothing_comes_near_no_passage_is_shown()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");

        await AskState.AskAsync(page, "Who won the cup?");

        await Assertions.Expect(page.Locator("ask-box [role=status]")).ToHaveTextAsync("This information is not available.");
        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync("This information is not available.");
        await Assertions.Expect(page.Locator(".ask-passages")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".ask-nearest")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task An_answer_is_copied_as_text_with_its_sources()
    {
        await using var context = await site.Browser.OpenAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await GoAsync(context, "/ask/");
        await AskState.AskAsync(page, "What happened to the delay?");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy with sources" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();

        var root = site.Address.AbsoluteUri;
        Assert.Equal($"""
            How much did the median delay of Tidewater fall at 20,000 messages a second?

            The median delay fell from 1240 to 900 microseconds when the index moved to memory. [1] Jo Fell trusts counters over clocks. [2]

            [1] quoted from Tidewater: Measurements: “The median delay fell from 1240 to 900 microseconds when the index moved to memory.” {root}projects/tidewater/#measurements
            [2] rewritten from Notes on clocks: Ordering: “Fell trusts counters more than clocks.” {root}notes/on-clocks/#ordering-010243

            {root}faq/tidewater-delay/
            """, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [BrowserFact]
    public async Task A_link_carries_the_question_and_opens_with_its_answer()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");
        await AskState.AskAsync(page, "What happened to the delay? 100 % & more");
        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToBeVisibleAsync();
        Assert.DoesNotContain("delay", page.Url, StringComparison.Ordinal);

        var link = await page.EvaluateAsync<string>("[...document.querySelectorAll('.ask-actions a')].at(-1).href");
        var other = await context.NewPageAsync();
        await other.GotoAsync(link);

        Assert.StartsWith("#ask=", new Uri(link).Fragment, StringComparison.Ordinal);
        await Assertions.Expect(other.Locator("ask-box input")).ToHaveValueAsync("What happened to the delay? 100 % & more");
        await Assertions.Expect(other.Locator(".ask-outcome h2")).ToHaveTextAsync(ExampleAnswers.Answered.Question);
    }

    [BrowserFact]
    public async Task Whoever_follows_a_source_and_comes_back_finds_the_outcome_again()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");
        await AskState.AskAsync(page, "Is a clock right?");
        await page.Locator(".ask-passages a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(OnClocks());
        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync("Notes on a conversation with Jo Fell about clocks");

        // A page that the browser kept whole is not loaded again, so that no event of loading is awaited.
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });

        await Assertions.Expect(page.Locator(".ask-outcome h2")).ToHaveTextAsync("No proven answer is available.");
        await Assertions.Expect(page.Locator("ask-box input")).ToHaveValueAsync("Is a clock right?");
    }

    [BrowserFact]
    public async Task After_a_failure_the_visitor_can_try_again()
    {
        await using var context = await site.Browser.OpenAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/ask/worker.js", route => route.AbortAsync());
        await page.GotoAsync(new Uri(site.Address, "ask/").AbsoluteUri);
        await AskState.AskAsync(page, "Is a clock right?");
        await Assertions.Expect(page.Locator("ask-box [role=status]")).ToHaveTextAsync("The index could not be fetched. The connection may be down.");
        await Assertions.Expect(page.Locator(".ask-trouble a")).ToHaveAttributeAsync("href", "/portfolio/faq/");

        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Assertions.Expect(page.Locator(".ask-passages > li")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task A_box_that_nobody_uses_fetches_no_worker_and_no_index()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await context.NewPageAsync();
        var workers = 0;
        page.Worker += (_, _) => workers++;
        await page.GotoAsync(site.Address.AbsoluteUri);
        await page.Locator("ask-box input").WaitForAsync();
        Assert.Equal(0, workers);

        await page.Locator("ask-box input").FocusAsync();
        await Assertions.Expect(page.Locator("ask-box input")).ToBeFocusedAsync();
        await page.WaitForFunctionAsync("performance.getEntriesByType('resource').some(entry => entry.name.endsWith('worker.js'))");
        Assert.Equal(1, workers);
    }

    [BrowserFact]
    public async Task Words_of_the_index_are_shown_as_words_and_never_as_markup()
    {
        await using var context = await site.Browser.OpenAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/ask/worker.js", route => route.FulfillAsync(new()
        {
            ContentType = "text/javascript",
            Body = """
                onmessage = ({ data }) => postMessage(data.type === 'open' ? { id: data.id, type: 'ready' } : { id: data.id, type: 'outcome', outcome: 'near', questions: [],
                  passages: [{ title: '<b>title</b>', section: '', url: 'javascript:alert(1)', text: '<img src=x onerror=alert(1)>', highlights: [[9, 2, 1], [-3, 2, 1], [5, 500, 1]] }] });
                """,
        }));
        await page.GotoAsync(new Uri(site.Address, "ask/").AbsoluteUri);
        await AskState.AskAsync(page, "anything");

        await Assertions.Expect(page.Locator(".ask-passages")).ToContainTextAsync("<b>title</b>");
        await Assertions.Expect(page.Locator(".ask-passages")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Assertions.Expect(page.Locator(".ask-passages :is(b, img, mark, [href])")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Of_a_long_passage_the_sentences_with_most_of_the_matches_are_shown()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");

        var shown = await page.EvaluateAsync<string>($$"""
            (async () => {
              const { excerpt, marked } = await import('{{new Uri(site.Address, "ask/marking.js")}}');
              const text = 'First of all. Then the queue. Then the clock. Last of all.';
              const part = excerpt(text, [[23, 28, 0.5], [39, 44, 1]], 34);
              const line = document.createElement('p');
              line.append(...marked(part.text, part.highlights));
              return line.innerHTML;
            })()
            """);

        Assert.Equal("… Then the <mark class=\"m3\">queue</mark>. Then the <mark class=\"m4\">clock</mark>. …", shown);
    }

    [BrowserTheory]
    [InlineData("/a/#b", "Short words, with a comma - and \"quotes\" & 100 %!")]
    [InlineData("/a/", "(It's * everything)")]
    [InlineData("/a/", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three")]
    public async Task A_script_leads_to_words_by_the_address_that_a_build_writes(string href, string words)
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/ask/");

        var address = await page.EvaluateAsync<string>(
            $"async ([href, words]) => (await import('{new Uri(site.Address, "ask/marking.js")}')).toWords(href, words)", new[] { href, words });

        Assert.Equal(Site.Answers.TextFragment.Href(href, words), address);
    }

    [BrowserFact]
    public async Task The_box_is_not_printed()
    {
        await using var context = await site.Browser.OpenAsync(new());
        var page = await GoAsync(context, "/");
        await page.Locator("ask-box input").WaitForAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator("ask-box")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Two_lines_bring_the_box_to_any_page_of_the_host()
    {
        await using var context = await site.Browser.OpenAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/elsewhere/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Headers = [KeyValuePair.Create("Content-Security-Policy", "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'")],
            Body = """<!doctype html><html lang="en"><title>Elsewhere</title><script type="module" src="/portfolio/ask/ask-box.js"></script><ask-box base="/portfolio/ask/"></ask-box>""",
        }));

        await page.GotoAsync(new Uri(site.Address, "/elsewhere/").AbsoluteUri);
        await AskState.AskAsync(page, "What happened to the delay?");

        await Assertions.Expect(page.Locator(".ask-sentence")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".ask-outcome h2 a")).ToHaveAttributeAsync("href", new Uri(site.Address, "faq/tidewater-delay/").AbsoluteUri);
        await Assertions.Expect(page.Locator("ask-box button").First).ToHaveCSSAsync("min-height", "48px");
    }

    [GeneratedRegex("/notes/on-clocks/")]
    private static partial Regex OnClocks();

    private static async Task<ILocator> SuggestAsync(IPage page, string words)
    {
        var field = page.Locator("ask-box input");
        await field.PressSequentiallyAsync(words);
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        return field;
    }

    private async Task<IPage> GoAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, path[1..]).AbsoluteUri);
        return page;
    }
}
