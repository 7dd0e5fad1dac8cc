namespace Site.Tests.Builds;

public sealed class SpooledBuildTests
{
    private const string Layout = """
        === site.yml
        title: Small
        base_url: https://example.org
        === index.md
        ---
        title: Home
        description: The beginning.
        ---

        See [the text](essays/text.md#a-part).

        === essays/text.md
        ---
        title: Text
        date: 2026-01-02
        ---

        Words in **bold**.

        ## A part

        ```python
        print("code")
        ```
        """;

    [Fact]
    public async Task What_lies_in_a_file_is_published_as_what_lies_in_memory()
    {
        using var inMemory = new SiteFolder(Layout);
        using var inFile = new SiteFolder(Layout);

        await inMemory.BuildAsync();
        await Build.RunAsync(inFile.Options with { MemoryForPages = 0 }, new SilentLog());

        Assert.Equal(Folders.Contents(inMemory.Public), Folders.Contents(inFile.Public));
        AssertNothingIsLeft(inFile);
    }

    [Theory]
    [InlineData("essays/text.md", "Words in", "[Nowhere](missing.md) in")]
    [InlineData("index.md", "#a-part", "#no-part")]
    [InlineData("index.md", "See", "<a href='https://example.org/nowhere/'>x</a> See")]
    public async Task A_build_that_fails_leaves_the_output_as_it_was_and_nothing_beside_it(string page, string words, string others)
    {
        using var site = new SiteFolder(Layout);
        var options = site.Options with { MemoryForPages = 0 };
        await Build.RunAsync(options, new SilentLog());
        var before = Folders.Contents(site.Public);
        site.Edit(page, words, others);

        await Assert.ThrowsAsync<SiteGen.Content.BuildFailedException>(() => Build.RunAsync(options, new SilentLog()));

        Assert.Equal(before, Folders.Contents(site.Public));
        AssertNothingIsLeft(site);
    }

    [Fact]
    public async Task A_build_deletes_what_one_that_was_killed_left()
    {
        using var site = new SiteFolder(Layout);
        Directory.CreateDirectory(site.Options.CacheFolder);
        File.WriteAllText(Path.Combine(site.Options.CacheFolder, "spool-1-abandoned"), "");

        await Build.RunAsync(site.Options with { MemoryForPages = 0 }, new SilentLog());

        AssertNothingIsLeft(site);
    }

    [Fact]
    public async Task A_rebuild_mends_pages_that_lie_in_a_file()
    {
        using var site = new SiteFolder(Layout);
        using var clean = new SiteFolder(Layout);
        var rebuild = new Rebuild(site.Options with { MemoryForPages = 0 });
        await rebuild.RunAsync(new SilentLog());
        site.Edit("essays/text.md", "print", "write");
        clean.Edit("essays/text.md", "print", "write");

        var report = await rebuild.RunAsync(new SilentLog());

        await clean.BuildAsync();
        Assert.Equal(Folders.Contents(clean.Public), Folders.Contents(site.Public));
        Assert.InRange(report.Changed, 1, report.Files - 1);
    }

    private static void AssertNothingIsLeft(SiteFolder site)
    {
        Assert.Equal([site.At(".cache"), site.At("content"), site.Public], Directory.GetFileSystemEntries(site.Root).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFiles(site.Options.CacheFolder, "spool-*"));
    }
}
