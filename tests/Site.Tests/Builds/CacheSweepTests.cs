using AnswerEngine.LanguageModels;

namespace Site.Tests.Builds;

public sealed class CacheSweepTests : IDisposable
{
    private readonly SiteFolder site = new("=== index.md\n# Home\n\nA page.\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Records_of_an_output_folder_that_is_gone_go_with_the_next_build()
    {
        // given
        await BuildAsync("elsewhere");
        var records = RecordsOf("elsewhere");
        Directory.Delete(site.At("elsewhere"), recursive: true);
        Age(TimeSpan.FromHours(2), records);

        // when
        await BuildAsync("public");

        // then
        Assert.Equal(3, records.Length);
        Assert.DoesNotContain(records, File.Exists);
        Assert.Equal(3, RecordsOf("public").Length);
    }

    [Fact]
    public async Task Readings_in_the_forms_of_earlier_versions_go_and_those_of_today_stay()
    {
        // given
        await BuildAsync("public");
        string[] earlier = [site.At(".cache/a0-16.states"), site.At(".cache/a0.likelihoods")];
        var today = site.At(".cache/a0" + ReadingCache.Extension);
        foreach (var file in earlier.Append(today)) File.WriteAllText(file, "read");
        Age(TimeSpan.FromHours(2), [.. earlier, today]);

        // when
        await BuildAsync("elsewhere");

        // then
        Assert.DoesNotContain(earlier, File.Exists);
        Assert.True(File.Exists(today));
    }

    [Fact]
    public async Task Records_stay_as_long_as_their_folder_does()
    {
        await BuildAsync("elsewhere");
        Age(TimeSpan.FromDays(400), RecordsOf("elsewhere"));

        await BuildAsync("public");

        Assert.Equal(3, RecordsOf("elsewhere").Length);
    }

    [Fact]
    public async Task Records_of_a_folder_that_a_build_may_be_about_to_make_stay()
    {
        await BuildAsync("elsewhere");
        Age(TimeSpan.FromHours(2), RecordsOf("elsewhere")[1..]);
        Age(TimeSpan.FromMinutes(59), RecordsOf("elsewhere")[..1]);
        Directory.Delete(site.At("elsewhere"), recursive: true);

        await BuildAsync("public");

        Assert.Equal(3, RecordsOf("elsewhere").Length);
    }

    [Fact]
    public async Task Records_stay_while_another_build_swaps_its_site_in()
    {
        await BuildAsync("elsewhere");
        Age(TimeSpan.FromHours(2), RecordsOf("elsewhere"));
        Directory.Move(site.At("elsewhere"), site.At("elsewhere.old"));

        await BuildAsync("public");

        Assert.Equal(3, RecordsOf("elsewhere").Length);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task Records_that_do_not_tell_their_folder_go_after_thirty_days(int days, bool stay)
    {
        await BuildAsync("elsewhere");
        File.Delete((site.Options with { Output = site.At("elsewhere") }).OutputNameFile);
        Age(TimeSpan.FromDays(days), RecordsOf("elsewhere"));

        await BuildAsync("public");

        Assert.Equal(stay ? 2 : 0, RecordsOf("elsewhere").Length);
    }

    [Theory]
    [InlineData("output-0bfaeaee.txt", 2, false)]
    [InlineData("output-0bfaeaee.txt", 0, true)]
    [InlineData("output-0bfaeaee.bin", 2, true)]
    [InlineData("a1-16.states.0123456789abcdef.tmp", 2, false)]
    [InlineData("a1-16.states.0123456789abcdef.tmp", 0, true)]
    [InlineData("graph-0bfaeaee.txt.new", 2, false)]
    [InlineData("images/a1-480-v1.webp.7.new", 2, false)]
    [InlineData("retrieval/b2/a1.embeddings.0123456789abcdef.tmp", 2, false)]
    [InlineData("images/a1-480-v1.webp", 9_999, true)]
    [InlineData("a1.readings", 9_999, true)]
    [InlineData("fragments.bin", 9_999, true)]
    [InlineData("notes.txt", 9_999, true)]
    public async Task Unfinished_files_and_earlier_forms_go_after_an_hour_and_nothing_else_does(string file, int hours, bool stays)
    {
        Keep(file, TimeSpan.FromHours(hours));

        await BuildAsync("public");

        Assert.Equal(stays, File.Exists(Cached(file)));
    }

    [Fact]
    public async Task An_unfinished_file_that_is_being_written_stays()
    {
        Keep("index.pidx.0123.tmp", TimeSpan.FromHours(2));
        using (new FileStream(Cached("index.pidx.0123.tmp"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await BuildAsync("public");
            Assert.True(File.Exists(Cached("index.pidx.0123.tmp")));
        }

        await BuildAsync("public");
        Assert.False(File.Exists(Cached("index.pidx.0123.tmp")));
    }

    [Fact]
    public async Task Nothing_is_deleted_behind_a_link_out_of_the_cache()
    {
        Directory.CreateDirectory(site.At(".cache"));
        Directory.CreateDirectory(site.At("mine"));
        File.WriteAllText(site.At("mine/draft.tmp"), "mine");
        File.SetLastWriteTimeUtc(site.At("mine/draft.tmp"), DateTime.UnixEpoch);
        Directory.CreateSymbolicLink(Cached("linked"), site.At("mine"));

        await BuildAsync("public");

        Assert.True(File.Exists(site.At("mine/draft.tmp")));
    }

    private Task BuildAsync(string output) => Build.RunAsync(site.Options with { Output = site.At(output), Preview = true }, new SilentLog());

    private string Cached(string file) => site.At($".cache/{file}");

    // Ages are told by the time at which the file system dates a file now.
    private void Keep(string file, TimeSpan age)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Cached(file))!);
        File.WriteAllText(Cached(file), "kept");
        Age(age, Cached(file));
    }

    private static void Age(TimeSpan age, params string[] files)
    {
        foreach (var file in files) File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file) - age);
    }

    private string[] RecordsOf(string output)
    {
        var options = site.Options with { Output = site.At(output) };
        return [.. new[] { options.OutputRecordFile, options.GraphFile, options.OutputNameFile }.Where(File.Exists)];
    }
}
