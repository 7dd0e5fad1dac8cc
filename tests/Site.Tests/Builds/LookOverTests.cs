namespace Site.Tests.Builds;

public sealed class LookOverTests
{
    [Fact]
    public async Task Looking_over_finds_what_a_build_lets_pass_and_writes_nothing()
    {
        // given
        using var site = new SiteFolder("=== index.md\n# Hello\n\n<img src=\"plan.png\">\n\n#### Deep\n\n[out](https://example.net/)\n=== plan.png\nx\n");

        // when
        var report = await Build.RunAsync(site.Options with { LookOver = true }, new SilentLog());

        // then
        Assert.Equal(
            [
                "content/index.md:3: The picture `/plan.png` has no alternative text. Say in `alt` what it shows, or write `alt=\"\"` if it only decorates.",
                "content/index.md:5: The heading `#deep` of level 4 follows one of level 1. Make it level 2: `##`.",
            ],
            report.Findings.Select(finding => finding.ToString()));
        Assert.Equal(["https://example.net/"], report.OutsideLinks.Select(link => link.Address));
        Assert.False(Directory.Exists(site.Public));
    }

    [Fact]
    public async Task A_second_build_changes_no_file_and_a_changed_page_few()
    {
        // given
        using var site = new SiteFolder("=== index.md\n# Hello\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"=== page-{i}.md\n# Page {i}\n\nWords.\n")));
        await site.BuildAsync();

        // when
        var second = await site.BuildAsync();
        site.Edit("page-3.md", "Words", "Other words");
        var third = await site.BuildAsync();
        var mended = Folders.Contents(site.Public);
        Directory.Delete(site.At(".cache"), recursive: true);
        Directory.Delete(site.Public, recursive: true);
        await site.BuildAsync();

        // then
        Assert.Equal(0, second.Changed);
        Assert.InRange(third.Changed, 2, 6);
        Assert.Equal(Folders.Contents(site.Public), mended);
    }

    [Fact]
    public async Task A_twin_below_a_base_path_has_it_once_in_its_links()
    {
        using var site = new SiteFolder("=== site.yml\ntitle: A\nbase_url: https://example.org\nbase_path: /repo/\n=== index.md\n# Hello\n\nRead [more](more.md#deep).\n=== more.md\n# More\n\n## Deep\n");

        await site.BuildAsync();

        Assert.Contains("[more](https://example.org/repo/more/#deep)", site.Read("index.md"));
    }
}
