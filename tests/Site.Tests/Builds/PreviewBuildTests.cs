using Site.Engine;

namespace Site.Tests.Builds;

public sealed class PreviewBuildTests : IDisposable
{
    private readonly SiteFolder site = new("""
        === site.yml
        title: The tower
        === index.md
        # The tower

        The tower is 90 metres tall.
        === faq/tower/_directory.yml
        title: Tower
        === faq/tower/tall.md
        ---
        question: How tall is the tower?
        ---
        === faq/out/_directory.yml
        title: Out of scope
        scope: out
        === faq/out/cup.md
        ---
        question: Who won the cup?
        ---

        """);

    private readonly OpenedModels opened = new();
    private readonly StageNames log = new();
    private readonly Rebuild rebuild;

    public PreviewBuildTests() => rebuild = new(site.Options with { Preview = true, Opened = opened });

    public void Dispose()
    {
        opened.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task A_lock_that_the_build_itself_has_written_is_no_reason_to_build_again()
    {
        // given
        await rebuild.RunAsync(log);
        site.Edit("index.md", "90", "95");
        var changed = await rebuild.RunAsync(log);
        Assert.NotEmpty(changed.Regenerated);
        var stages = log.Names.Count;

        // when
        var again = await rebuild.RunAsync(log);

        // then
        Assert.Equal((0, stages), (again.Changed, log.Names.Count));
        Assert.Empty(again.Regenerated);
    }

    [Fact]
    public async Task A_lock_that_somebody_else_has_written_is()
    {
        // given
        await rebuild.RunAsync(log);
        await rebuild.RunAsync(log);
        var stages = log.Names.Count;

        // when
        File.AppendAllText(site.Options.LockFile, "\n");
        await rebuild.RunAsync(log);

        // then
        Assert.True(log.Names.Count > stages);
    }

    [Fact]
    public async Task An_output_that_was_taken_away_is_written_again()
    {
        await rebuild.RunAsync(log);
        await rebuild.RunAsync(log);
        Directory.Delete(site.Public, recursive: true);

        await rebuild.RunAsync(log);

        Assert.True(File.Exists(Path.Combine(site.Public, "index.html")));
    }

    [Fact]
    public async Task What_a_preview_writes_with_models_left_open_is_what_a_clean_build_writes()
    {
        // given
        await rebuild.RunAsync(log);
        site.Edit("index.md", "90 metres", "95 metres");

        // when
        await rebuild.RunAsync(log);

        // then
        var (pages, locked) = (Folders.Contents(site.Public), site.LockText);
        Assert.False(File.Exists(site.Options.IndexFile));
        Directory.Delete(site.Options.CacheFolder, recursive: true);
        await Build.RunAsync(site.Options with { Clean = true }, new SilentLog());
        Assert.Equal(pages, Folders.Contents(site.Public));
        Assert.Equal(locked, site.LockText);
        Assert.True(File.Exists(site.Options.IndexFile));
    }
}
