namespace Site.Tests.Ask;

/// <summary>A new build of a site, seen by a visitor who keeps the files of the one before.</summary>
[Collection(ExampleTests.Name)]
public sealed class AskUpdateTests(ExampleSite example)
{
    [Fact]
    public async Task A_new_page_changes_few_files_and_the_table_of_the_words_stays()
    {
        // given
        using var site = example.Copy();
        var before = Files(site);

        // when
        site.Write("astrolabe.md", "---\ntitle: Astrolabe\n---\n\nAn astrolabe of brass hangs in the corridor of the library.\n");
        await site.BuildAsync();

        // then
        var fetched = Files(site).Except(before).ToArray();
        Assert.NotEmpty(fetched);
        Assert.InRange(fetched.Count(name => name.StartsWith("texts.", StringComparison.Ordinal)), 1, 3);
        Assert.InRange(fetched.Count(name => name.StartsWith("rows.", StringComparison.Ordinal)), 0, 1);
        Assert.DoesNotContain(fetched, name => name.StartsWith("vocabulary.", StringComparison.Ordinal));
        Assert.InRange(fetched.Sum(name => new FileInfo(Path.Combine(site.Public, "ask", name)).Length), 1, 1_000_000);
    }

    [Fact]
    public async Task An_unchanged_site_changes_nothing()
    {
        using var site = example.Copy();
        var before = Files(site);

        await site.BuildAsync(frozen: true);

        Assert.Equal(before, Files(site));
    }

    // Names that carry a hash: what is named alike is the same.
    private static string[] Files(SiteFolder site) =>
        [.. Directory.EnumerateFiles(Path.Combine(site.Public, "ask"), "*.*.*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
