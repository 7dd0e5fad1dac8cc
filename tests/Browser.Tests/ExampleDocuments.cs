using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using SiteGen.Content;
using SiteGen.Documents;

namespace Browser.Tests;

/// <summary>Documents that use everything a Markdown page can hold, made without the readers of content.</summary>
internal static class ExampleDocuments
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    internal static readonly Document Home = Make("/", new FrontMatter { Title = "Ada Brook" }, """
        Ada Brook measures how small programs behave under load, after ten years of keeping large ones alive.
        Her specialty is finding out which number in a report deserves to be believed.

        ## Main projects

        Brook's main projects are [Tidewater](/projects/tidewater/), a queue that never forgets a message, and a
        long study of clocks. Tidewater began as a weekend's experiment and now carries nine million messages a day
        in three countries. The study of clocks has one aim: to know what "at the same time" means between machines.

        ## Ways into the portfolio

        Two themes run through the work, and each has a page. The best place to start is
        [measuring first](/themes/measuring-first/). The notes record what other people said.
        """);

    internal static readonly Document Project = Make("/projects/tidewater/", new FrontMatter
    {
        Title = "Tidewater, a queue that never forgets a message",
        Description = "A durable message queue in four thousand lines, and what it took to trust it.",
        Date = new DateOnly(2024, 3, 9),
        Updated = new DateOnly(2025, 1, 20),
        Themes = ["measuring-first"],
        Links = [new TitledLink("Source of Tidewater", "https://example.org/tidewater")],
    }, """
        ## Purpose

        Tidewater keeps every message until a reader has confirmed it. A message of Tidewater is written to two disks
        before its sender hears back, which costs 0.8 ms at the median. The design prefers a *slow answer* to a wrong one.

        ## Measurements

        The median delay fell from 1240 to 900 microseconds when the index moved to memory.

        | Load | Median before | Median after | 99th percentile before | 99th percentile after |
        | --- | --- | --- | --- | --- |
        | 1,000 messages a second | 410 us | 395 us | 2,200 us | 1,870 us |
        | 20,000 messages a second | 1,240 us | 900 us | 9,100 us | 4,020 us |

        ```csharp
        await using var lease = await queue.LeaseAsync(new LeaseOptions { Longest = TimeSpan.FromSeconds(30) }, cancellation);
        ```

        ### Limits

        - One writer for each partition.
        - Call `Flush()` before a planned stop; the log at `/var/lib/tidewater/partition-0000/segment-000000000000.log` says so.

        ## What failed

        > We had measured the disk's cache and not the disk.

        The first figures were wrong.[^1]

        [^1]: They were taken with the write cache switched on.
        """);

    internal static readonly Document Theme = Make("/themes/measuring-first/", new FrontMatter
    {
        Title = "Measuring first",
        Description = "No change without a number from before it.",
    }, "A change that was not measured is an opinion. Brook keeps the number from before beside the number from after.");

    internal static readonly Document Note = Make("/notes/on-clocks/", new FrontMatter
    {
        Title = "Notes on a conversation with Jo Fell about clocks",
        Description = "Why two machines never agree on the time, and when it matters.",
        Themes = ["measuring-first"],
        Source = new NoteSource { Title = "Long Now Radio: a conversation with Jo Fell", People = ["Jo Fell", "Sam Ortiz"] },
    }, """
        Claims on this page are those of the person named in each sentence.

        ## Drift (00:04:42)

        Jo Fell says that a cheap crystal loses half a second a day.

        ## Leap seconds and how they are smeared over a whole day (00:18:27)

        Fell recommends a smear over 24 hours.

        ## Ordering (01:02:43)

        Fell trusts counters more than clocks.
        """);

    private static Document Make(string path, FrontMatter frontMatter, string markdown) => new()
    {
        SourcePath = path.Trim('/') + "/index.md",
        Source = markdown,
        Markdown = markdown,
        FrontMatter = frontMatter,
        Collection = path.Trim('/').Split('/')[0],
        Permalink = new Permalink(path),
        Excerpt = "",
        Html = Markdown.ToHtml(markdown, Pipeline),
        Sections = Headings(markdown),
    };

    private static ImmutableArray<Section> Headings(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        document.ToHtml(Pipeline);
        return [.. document.Descendants<HeadingBlock>().Select(heading => new Section
        {
            Anchor = Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id!,
            Level = heading.Level,
            Heading = markdown.Substring(heading.Span.Start, heading.Span.Length).TrimStart('#', ' '),
            HeadingPath = [],
            Line = heading.Line + 1,
            Blocks = [],
        })];
    }
}
