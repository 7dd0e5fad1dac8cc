using SiteGen.Keeping;

namespace Site.Tests.Builds;

/// <summary>Builds by one run of the program after another, which know of each other only what lies on disk.</summary>
public sealed class MendTests
{
    [Fact]
    public async Task Another_run_mends_a_changed_paragraph()
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
        await RunAsync(site);

        // when
        site.Edit("posts/page-3.md", "Second paragraph", "Another and longer paragraph");
        var (report, stages) = await RunAsync(site);

        // then
        Assert.Equal(("mended", 4), (Assert.Single(stages), report.Changed));
        await RandomEdits.AssertLikeCleanBuildAsync(site, "after a run that mended");
        Assert.Empty((await RunAsync(site)).Stages);
    }

    [Fact]
    public async Task Several_pages_are_mended_at_once()
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
        site.Write("posts/_directory.yml", "title: Optional\n");
        site.Write("about.md", "---\ntitle: About\n---\nFirst.\n\nSecond.\n");
        await RunAsync(site);

        // when
        foreach (var page in new[] { "posts/page-6.md", "posts/page-1.md", "about.md" })
        {
            File.AppendAllText(site.At("content/" + page), $"\nOne more of {page}, with a [link](/posts/page-2/#heading) that it did not have.\n");
        }

        var stages = (await RunAsync(site)).Stages;
        site.Edit("posts/page-4.md", "Second paragraph", "2nd");
        stages.AddRange((await RunAsync(site)).Stages);

        // then
        Assert.Equal(["mended", "mended"], stages);
        await RandomEdits.AssertLikeCleanBuildAsync(site, "after two runs that mended");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Whatever_is_edited_between_runs_the_output_is_that_of_a_clean_build(int seed)
    {
        // given
        var random = new Random(seed);
        using var site = RandomEdits.Pages(random);
        await RunAsync(site);
        var mended = 0;

        for (var step = 0; step < 25; step++)
        {
            // when
            var edit = RandomEdits.Change(site, random, step);
            mended += (await RunAsync(site)).Stages.Count == 1 ? 1 : 0;

            // then
            await RandomEdits.AssertLikeCleanBuildAsync(site, $"step {step}: {edit}");
        }

        Assert.True(mended >= 5, $"{mended} of 25 changes were mended.");
    }

    [Fact]
    public async Task The_command_leaves_the_output_of_a_clean_build()
    {
        // given
        var random = new Random(14);
        using var site = RandomEdits.Pages(random);
        var command = typeof(Build).Assembly.EntryPoint!;

        for (var step = 0; step < 6; step++)
        {
            // when
            var ended = command.Invoke(null, [new[] { "build", "--json", "--root", site.Root }]);
            var edit = RandomEdits.Change(site, random, step);
            var endedAgain = command.Invoke(null, [new[] { "build", "--json", "--root", site.Root }]);

            // then
            Assert.Equal((0, 0), (ended, endedAgain));
            await RandomEdits.AssertLikeCleanBuildAsync(site, $"step {step}: {edit}");
        }
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("empty")]
    [InlineData("one byte")]
    [InlineData("later version")]
    [InlineData("gone")]
    public async Task What_was_kept_and_cannot_be_believed_is_not(string damage)
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
        await RunAsync(site);
        var file = site.Options.KeptBuildFile;
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        // Before the fields stands the line, and how long it is; behind them a sum of four bytes.
        if (damage == "later version") SealedFile.Write(file, "site build 9", writer => writer.Write(bytes.AsSpan("site build 2".Length + 1)[..^4]));
        else if (damage != "gone") File.WriteAllBytes(file, Damaged(bytes, damage));

        // when
        site.Edit("posts/page-3.md", "Second paragraph", "Another paragraph");
        var (_, stages) = await RunAsync(site);

        // then
        Assert.DoesNotContain("mended", stages);
        await RandomEdits.AssertLikeCleanBuildAsync(site, damage);
    }

    [Theory]
    [InlineData("a file changed")]
    [InlineData("a changed page's file changed")]
    [InlineData("a file more")]
    [InlineData("a file less")]
    [InlineData("no record")]
    public async Task An_output_that_somebody_touched_is_made_good(string how)
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
        await RunAsync(site);
        if (how == "a file changed") File.AppendAllText(Path.Combine(site.Public, "posts/page-5/index.html"), "touched");
        if (how == "a changed page's file changed") File.AppendAllText(Path.Combine(site.Public, "posts/page-3/index.html"), "touched");
        LetTimePass(site);
        if (how == "a file more") File.WriteAllText(Path.Combine(site.Public, "posts/more.html"), "more");
        if (how == "a file less") File.Delete(Path.Combine(site.Public, "robots.txt"));
        if (how == "no record") File.Delete(site.Options.OutputRecordFile);

        // when
        site.Edit("posts/page-3.md", "Second paragraph", "Another paragraph");
        await RunAsync(site);

        // then
        await RandomEdits.AssertLikeCleanBuildAsync(site, how);
    }

    [Fact]
    public async Task A_change_right_after_a_build_is_seen_though_length_and_time_hide_it()
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
        await RunAsync(site);
        var time = File.GetLastWriteTimeUtc(site.At("content/posts/page-3.md"));

        // when
        site.Edit("posts/page-3.md", "Second paragraph", "Another passage!");
        File.SetLastWriteTimeUtc(site.At("content/posts/page-3.md"), time);
        await RunAsync(site);

        // then
        Assert.Contains("Another passage!", site.Read("posts/page-3/index.html"));
        await RandomEdits.AssertLikeCleanBuildAsync(site, "after a hidden change");
    }

    [Fact]
    public async Task A_clean_build_believes_no_time()
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(site.At("content/posts/page-3.md"), longAgo);
        await RunAsync(site);
        site.Edit("posts/page-3.md", "Second paragraph", "Another passage!");
        File.SetLastWriteTimeUtc(site.At("content/posts/page-3.md"), longAgo);

        // when
        var report = await new Rebuild(site.Options with { Clean = true }).RunAsync(new SilentLog());

        // then
        Assert.Equal(report.Files, report.Changed);
        await RandomEdits.AssertLikeCleanBuildAsync(site, "after a clean build");
    }

    [Fact]
    public async Task On_another_day_pages_that_expire_are_held_back()
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
        site.Write("posts/brief.md", "---\ntitle: Brief\nexpires: 2025-06-02\n---\nFor a day.\n");
        var (before, after) = (site.Options with { Today = new DateOnly(2025, 6, 1) }, site.Options with { Today = new DateOnly(2025, 6, 2) });
        await new Rebuild(before).RunAsync(new SilentLog());

        // when
        var same = await new Rebuild(before).RunAsync(new SilentLog());
        var next = await new Rebuild(after).RunAsync(new SilentLog());

        // then
        Assert.Equal((0, 0, 1), (same.Changed, same.HeldBack.Length, next.HeldBack.Length));
        Assert.False(File.Exists(Path.Combine(site.Public, "posts/brief/index.html")));
    }

    [Fact]
    public async Task What_a_page_is_made_of_is_told_truly_after_it_was_mended()
    {
        // given
        using var site = RandomEdits.Pages(new Random(1));
        await RunAsync(site);
        site.Edit("posts/page-3.md", "Second paragraph", "Another paragraph");
        Assert.Equal(["mended"], (await RunAsync(site)).Stages);

        // when
        var explained = await ExplainAsync(site, "posts/page-3.md");
        site.Edit("posts/page-3.md", "Another paragraph", "Yet another paragraph");
        var explainedAgain = await ExplainAsync(site, "posts/page-3.md");

        // then
        Assert.Equal("", explained);
        Assert.Equal("text of content/posts/page-3.md has changed; what the text draws in: included files, data, pictures, colours has changed", explainedAgain);
    }

    // File systems count time in steps; what comes within the step in which a folder was dated leaves no sign.
    private static void LetTimePass(SiteFolder site)
    {
        do File.WriteAllText(site.At("probe"), "probe");
        while (File.GetLastWriteTimeUtc(site.At("probe")) <= Directory.GetLastWriteTimeUtc(Path.Combine(site.Public, "posts")));
    }

    private static async Task<string> ExplainAsync(SiteFolder site, string page) =>
        string.Join("; ", (await new Rebuild(site.Options with { Explain = page }).RunAsync(new SilentLog())).Explained);

    private static async Task<(BuildReport Report, List<string> Stages)> RunAsync(SiteFolder site)
    {
        var log = new StageNames();
        return (await new Rebuild(site.Options).RunAsync(log), log.Names);
    }

    private static byte[] Damaged(byte[] bytes, string damage)
    {
        if (damage == "empty") return [];
        if (damage == "cut off") return bytes[..(bytes.Length / 2)];
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }
}
