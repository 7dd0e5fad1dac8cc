namespace Site.Tests.Builds;

public sealed class SmallSiteTests
{
    private const string Questions = "=== index.md\n# Hello\n\nIt is a site.\n=== faq/first/_directory.yml\ntitle: First\n=== faq/never/_directory.yml\ntitle: Never\nscope: out\n";

    [Fact]
    public async Task A_folder_with_one_page_builds()
    {
        // given
        using var site = new SiteFolder("=== index.md\n# Hello\n");

        // when
        var report = await site.BuildAsync();

        // then
        Assert.Contains("Hello", site.Read("index.html"));
        Assert.True(File.Exists(Path.Combine(site.Public, "404.html")));
        Assert.Equal(0, report.Proven + report.NotAvailable);
        Assert.False(File.Exists(site.Options.LockFile));
    }

    [Fact]
    public async Task Links_begin_with_the_base_path()
    {
        // given
        using var site = new SiteFolder("=== site.yml\ntitle: A\nbase_url: https://example.org\nbase_path: /repo/\n=== index.md\n# Hello\n\nRead [more](more.md).\n=== more.md\n# More\n");

        // when
        await site.BuildAsync();

        // then
        Assert.Contains("href=\"/repo/more/\"", site.Read("index.html"));
        Assert.DoesNotContain("href=\"/more/\"", site.Read("index.html"));
        Assert.Contains("https://example.org/repo/more/", site.Read("sitemap.xml"));
    }

    [Fact]
    public async Task A_site_without_the_engine_builds_without_its_questions()
    {
        // given
        using var site = new SiteFolder("=== site.yml\ntitle: A\nengine: false\n" + Questions + "=== faq/first/a.md\n---\nquestion: What is it?\n---\n");

        // when
        var report = await site.BuildAsync();

        // then
        Assert.Equal((0, 0, 0), (report.Encoded, report.Proven, report.NotAvailable));
        Assert.False(File.Exists(site.Options.LockFile));
        Assert.False(File.Exists(Path.Combine(site.Public, "answers.json")));
        Assert.False(Directory.Exists(Path.Combine(site.Public, "faq")));
    }

    [Theory]
    [InlineData(
        "=== faq/first/a.md\n---\nquestion: What?\n---\nIt is this.\n",
        "content/faq/first/a.md:4: A question's file holds an answer. Remove the text below the front matter: the engine makes the answers, from the pages.")]
    [InlineData(
        "=== faq/never/a.md\n---\nquestion: What?\nevidence: [index.md]\n---\n",
        "content/faq/never/a.md:3: A question out of scope cannot be pinned. Remove the pin, or move the question to a group in scope.")]
    [InlineData(
        "=== faq/never/a.md\n---\nquestion: What?\napproved: true\n---\n",
        "content/faq/never/a.md:3: A question out of scope cannot be pinned. Remove the pin, or move the question to a group in scope.")]
    [InlineData(
        "=== faq/first/a.md\n---\nquestion: What?\nevidnce: [index.md]\n---\n",
        "content/faq/first/a.md:3: Unknown key `evidnce`. Did you mean `evidence`?")]
    [InlineData(
        "=== faq/first/a.md\n---\nquestion: What?\nevidence: [gone.md#x]\n---\n",
        "content/faq/first/a.md:3: The evidence `gone.md#x` is no section of a page. Name a page below content/ and a heading of it: `about.md#background`.")]
    public async Task A_fault_in_a_question_names_file_and_line_and_what_to_do(string question, string fault)
    {
        // given
        using var site = new SiteFolder(Questions + question);

        // then
        Assert.Equal(fault, await site.FaultsAsync());
    }

    [Theory]
    [InlineData("=== a.md\n# A\n\n[dead](gone.md)\n", "content/a.md:3: The link `gone.md` leads nowhere.")]
    [InlineData("=== a.md\n# A\n=== a/index.md\n# B\n", "content/a/index.md: The address `/a/` is already taken by `content/a.md`.")]
    [InlineData("=== a.md\n---\ntitle: [\n---\n", "The YAML cannot be read")]
    [InlineData("=== a.md\n---\ntitle: A\nlayout: gone\n---\n", "content/a.md:3: There is no layout `gone`.")]
    [InlineData("=== a.md\n---\ntitle: A\naliases: [/../x/]\n---\n", "content/a.md:3: The alias `/../x/` is not a path inside the site.")]
    public async Task A_build_that_fails_leaves_the_last_pages_as_they_were(string broken, string fault)
    {
        // given
        using var site = new SiteFolder("=== index.md\n# Hello\n");
        await site.BuildAsync();
        using var other = new SiteFolder(broken);
        Folders.Copy(other.At("content"), site.At("content"));

        // when
        var faults = await site.FaultsAsync();

        // then
        Assert.Contains(fault, faults);
        Assert.Contains("Hello", site.Read("index.html"));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_leaves_the_last_pages_as_they_were()
    {
        // given
        using var site = new SiteFolder("=== index.md\n# Hello\n");
        await site.BuildAsync();
        await File.WriteAllBytesAsync(site.At("content/a.md"), [.. "# Caf"u8, 0xE9]);

        // then
        Assert.StartsWith("content/a.md:1: The file is not UTF-8", await site.FaultsAsync());
    }
}
