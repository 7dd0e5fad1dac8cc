using Site.Authoring;
using SiteGen.Content;

namespace Site.Tests.Authoring;

public sealed class BeginningsTests
{
    [Fact]
    public async Task A_new_site_builds_with_a_new_page()
    {
        // given
        using var site = new SiteFolder();
        var root = site.At("my-site");

        // when
        Beginnings.Site(root);
        Beginnings.Page(root, "projects/My \"first\" project");
        var report = await Build.RunAsync(new BuildOptions { Root = root }, new SilentLog());

        // then
        Assert.Contains("My site", File.ReadAllText(Path.Combine(report.Output, "index.html")));
        Assert.Contains("My &quot;first&quot; project", File.ReadAllText(Path.Combine(report.Output, "projects/my-first-project/index.html")));
    }

    [Fact]
    public void A_post_is_a_draft_of_today()
    {
        using var site = new SiteFolder();

        Beginnings.Post(site.Root, "Hello, world", new Noon());

        Assert.Equal("---\ntitle: \"Hello, world\"\ndate: 2025-03-01\ndraft: true\n---\n\n", File.ReadAllText(site.At("content/posts/hello-world.md")));
    }

    [Fact]
    public void A_page_that_exists_is_not_touched()
    {
        using var site = new SiteFolder("=== about.md\n# Mine\n");

        var failed = Assert.Throws<BuildFailedException>(() => Beginnings.Page(site.Root, "About"));

        Assert.Equal("content/about.md: The file exists already. Choose another name, or edit the file.", failed.Message);
        Assert.Equal("# Mine\n", File.ReadAllText(site.At("content/about.md")));
    }

    [Fact]
    public void A_folder_that_holds_something_becomes_no_site()
    {
        using var site = new SiteFolder("=== about.md\n# Mine\n");

        var failed = Assert.Throws<BuildFailedException>(() => Beginnings.Site(site.Root));

        Assert.Equal($"{site.Root}: The folder is not empty. Choose a name that is free.", failed.Message);
    }

    [Theory]
    [InlineData("...")]
    [InlineData("../outside")]
    [InlineData("projects//x")]
    public void A_name_of_no_letters_is_refused(string name)
    {
        using var site = new SiteFolder();

        var failed = Assert.Throws<BuildFailedException>(() => Beginnings.Page(site.Root, name));

        Assert.Equal($"{name}: The name has a part without a letter from a to z or a digit. Write words, such as `My first page`.", failed.Message);
    }

    [Fact]
    public void Without_a_site_there_is_no_page()
    {
        using var site = new SiteFolder();

        var failed = Assert.Throws<BuildFailedException>(() => Beginnings.Page(site.At("nowhere"), "X"));

        Assert.Equal("content: The folder is missing. Run `new site NAME` first, or name another site with `--root`.", failed.Message);
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
