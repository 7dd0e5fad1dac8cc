namespace Site.Tests.Builds;

public sealed class RebuildTests
{
    [Fact]
    public async Task A_changed_paragraph_is_mended_and_nothing_else_is_written()
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
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
        using var site = RandomEdits.Pages(new Random(1));
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
        using var site = RandomEdits.Pages(new Random(1));
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
        await RandomEdits.AssertLikeCleanBuildAsync(site, "after it was mended");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_edited_the_output_is_that_of_a_clean_build(int seed)
    {
        // given
        var random = new Random(seed);
        using var site = RandomEdits.Pages(random);
        var (rebuild, log) = (new Rebuild(site.Options), new StageNames());
        await rebuild.RunAsync(log);

        for (var step = 0; step < 25; step++)
        {
            // when
            var edit = RandomEdits.Change(site, random, step);
            await rebuild.RunAsync(log);

            // then
            await RandomEdits.AssertLikeCleanBuildAsync(site, $"step {step}: {edit}");
        }

        Assert.True(log.Names.Count(name => name == "mended") >= 5);
    }
}
