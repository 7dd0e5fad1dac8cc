using System.Globalization;

namespace Site.Tests.Builds;

public sealed class RebuildTests
{
    private const string Config = "title: A\nbase_url: https://example.org\nhighlight: false\n";

    [Fact]
    public async Task A_changed_paragraph_is_mended_and_nothing_else_is_written()
    {
        // given
        using var site = Pages(new Random(1));
        var (rebuild, log) = (new Rebuild(site.Options), new StageNames());
        await rebuild.RunAsync(log);

        // when
        site.Edit("posts/page-3.md", "Second paragraph", "Another paragraph");
        var report = await rebuild.RunAsync(log);

        // then
        Assert.Equal("mended", log.Names[^1]);
        Assert.Equal(4, report.Changed);
        Assert.Contains("Another paragraph", site.Read("posts/page-3/index.html"));
        Assert.Contains("Another paragraph", site.Read("posts/page-3/index.md"));
        Assert.Contains("Another paragraph", site.Read("llms-full.txt"));
    }

    [Fact]
    public async Task Where_nothing_has_changed_nothing_is_done()
    {
        // given
        using var site = Pages(new Random(1));
        var (rebuild, log) = (new Rebuild(site.Options), new StageNames());
        await rebuild.RunAsync(log);
        var stages = log.Names.Count;

        // when
        var report = await rebuild.RunAsync(log);

        // then
        Assert.Equal((0, stages), (report.Changed, log.Names.Count));
    }

    [Theory]
    [InlineData("posts/page-3.md", "Second paragraph", "A [dead](page-99.md) link")]
    [InlineData("posts/page-3.md", "## Heading", "## Other heading")]
    public async Task A_fault_is_named_as_a_whole_build_names_it(string page, string words, string others)
    {
        // given
        using var site = Pages(new Random(1));
        site.Write("posts/pointer.md", "---\ntitle: P\ndescription: D\n---\nSee [it](page-3.md#heading).\n");
        var rebuild = new Rebuild(site.Options);
        await rebuild.RunAsync(new SilentLog());

        // when
        site.Edit(page, words, others);

        // then
        var faults = await site.FaultsAsync();
        var failed = await Assert.ThrowsAsync<SiteGen.Content.BuildFailedException>(() => rebuild.RunAsync(new SilentLog()));
        Assert.Equal(faults, string.Join('\n', failed.Problems.Select(problem => problem.ToString().TrimEnd())));

        site.Edit(page, others, words);
        await rebuild.RunAsync(new SilentLog());
        await AssertLikeCleanBuildAsync(site, "after it was mended");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_edited_the_output_is_that_of_a_clean_build(int seed)
    {
        // given
        var random = new Random(seed);
        using var site = Pages(random);
        var (rebuild, log) = (new Rebuild(site.Options), new StageNames());
        await rebuild.RunAsync(log);

        for (var step = 0; step < 25; step++)
        {
            // when
            var edit = Change(site, random, step);
            await rebuild.RunAsync(log);

            // then
            await AssertLikeCleanBuildAsync(site, $"step {step}: {edit}");
        }

        Assert.True(log.Names.Count(name => name == "mended") >= 5);
    }

    private static SiteFolder Pages(Random random)
    {
        var site = new SiteFolder($"=== site.yml\n{Config}=== _parts/note.md\nA shared note.\n=== index.md\n# Home\n\nWelcome.\n");
        for (var page = 0; page < 8; page++) site.Write($"posts/page-{page}.md", PageText(page, random, described: page % 2 == 0));
        return site;
    }

    private static string PageText(int page, Random random, bool described) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: Page {page}
        {(described ? "description: Said of it." : "date: 2025-01-0" + (page + 1))}
        tags: [tag-{page % 3}]
        ---

        First paragraph of {page}.

        ## Heading

        Second paragraph {random.Next()}, with a [link](page-{(page + 1) % 2}.md).

        """);

    // One change of any kind; what it was, for the message of a failure.
    private static string Change(SiteFolder site, Random random, int step)
    {
        var pages = Directory.GetFiles(site.At("content/posts"), "*.md").Order(StringComparer.Ordinal).Select(Path.GetFileName).ToArray();
        var page = "posts/" + pages[random.Next(pages.Length)];
        var text = File.ReadAllText(site.At("content/" + page));
        switch (random.Next(14))
        {
            case 0:
                site.Write(page, text.Replace("title: ", "title: New ", StringComparison.Ordinal));
                return $"title of {page}";
            case 1:
                site.Write($"posts/more-{step}.md", PageText(100 + step, random, described: true));
                return "a new page";
            case 2 when pages.FirstOrDefault(name => name!.StartsWith("more-", StringComparison.Ordinal)) is { } more:
                File.Delete(site.At("content/posts/" + more));
                return $"without {more}";
            case 3 when pages.FirstOrDefault(name => name!.StartsWith("more-", StringComparison.Ordinal)) is { } old:
                File.Move(site.At("content/posts/" + old), site.At($"content/posts/more-renamed-{step}.md"));
                return $"{old} renamed";
            case 4:
                site.Write("site.yml", Config + $"tagline: T{step}\n");
                return "tagline";
            case 5:
                site.Write("_parts/note.md", $"A shared note, {step}.\n");
                return "partial";
            case 6:
                site.Write(page, text.Replace("First paragraph", "First and best paragraph", StringComparison.Ordinal));
                return $"first paragraph of {page}";
            case 7:
                site.Write(page, text + $"\n## Heading {step}\n");
                return $"heading of {page}";
            case 8:
                site.Write(page, text + $"\n```csharp\nvar x = {step};\n```\n");
                return $"code of {page}";
            case 9:
                site.Write(page, text + "\n::: include {file=\"_parts/note.md\"}\n:::\n");
                return $"include in {page}";
            default:
                site.Write(page, text + $"\nOne more paragraph, {random.Next()}, with a [link](page-{random.Next(8)}.md#heading).\n");
                return $"paragraph of {page}";
        }
    }

    private static async Task AssertLikeCleanBuildAsync(SiteFolder site, string when)
    {
        var clean = site.Options with { Output = site.At("clean") };
        await Build.RunAsync(clean, new SilentLog());
        var (expected, actual) = (Folders.Contents(site.At("clean")), Folders.Contents(site.Public));
        var different = expected.Except(actual).Concat(actual.Except(expected)).ToArray();
        Assert.True(different.Length == 0, $"The output differs from a clean build's, {when}:\n{string.Join('\n', different)}");
        Directory.Delete(site.At("clean"), recursive: true);
    }

    private sealed class StageNames : IStageLog
    {
        private readonly SilentLog _silent = new();

        public List<string> Names { get; } = [];

        public T Stage<T>(string name, Func<T> run, Func<T, string> summary)
        {
            Names.Add(name);
            return run();
        }

        public async Task<T> StageAsync<T>(string name, Func<Task<T>> run, Func<T, string> summary)
        {
            var result = await run();
            // A mend that turns out to be impossible is followed by a whole build.
            if (result is not null) Names.Add(name);
            return result;
        }

        public IProgress<int> Progress(int total, string things) => _silent.Progress(total, things);

        public IProgress<AnswerEngine.Answers.AnswerProgress> AnswerProgress() => _silent.AnswerProgress();
    }
}
