namespace Site.Tests.Ask;

public sealed class AskPagesTests
{
    private const string Questions = "=== index.md\n# Hello\n\nThe site is a small example of a site.\n=== faq/first/_directory.yml\ntitle: First\n=== faq/first/a.md\n---\nquestion: What is the site?\n---\n";

    [Fact]
    public async Task A_site_with_questions_can_be_asked_and_searched()
    {
        // given
        using var site = new SiteFolder("=== site.yml\ntitle: A\nbase_url: https://example.org\nbase_path: /repo/\n" + Questions);

        // when
        await site.BuildAsync();

        // then
        foreach (var page in new[] { "index.html", "faq/index.html", "ask/index.html" })
            Assert.Contains("<ask-box base=\"/repo/ask/\" faq=\"/repo/faq/\"", site.Read(page));
        Assert.Contains("<search-box base=\"/repo/ask/\"", site.Read("search/index.html"));
        Assert.Contains("href=\"/repo/search/\"", site.Read("index.html"));
        foreach (var address in new[] { "ask/", "ask/for-programs/", "search/" })
            Assert.Contains($"<loc>https://example.org/repo/{address}</loc>", site.Read("sitemap.xml"));
        Assert.Contains("[For programs](https://example.org/repo/ask/for-programs/index.md)", site.Read("llms.txt"));
        Assert.True(File.Exists(Path.Combine(site.Public, "ask", "ask-box.js")));
    }

    [Theory]
    [InlineData("=== site.yml\ntitle: A\nengine: false\n" + Questions)]
    [InlineData("=== index.md\n# Hello\n")]
    public async Task A_site_that_does_not_answer_has_nothing_of_it(string content)
    {
        // given
        using var site = new SiteFolder(content);

        // when
        await site.BuildAsync();

        // then
        Assert.False(Directory.Exists(Path.Combine(site.Public, "ask")));
        Assert.False(Directory.Exists(Path.Combine(site.Public, "search")));
        Assert.DoesNotContain("ask-box", site.Read("index.html"));
        Assert.DoesNotContain("/search/", site.Read("index.html"));
        Assert.DoesNotContain("For programs", site.Read("llms.txt"));
    }

    [Fact]
    public async Task Without_the_models_the_pages_are_built_without_a_box()
    {
        // given
        using var site = new SiteFolder(Questions);
        site.Models = site.At("no-models");

        // when
        var report = await site.BuildAsync();

        // then
        Assert.NotEmpty(report.Warnings);
        Assert.False(Directory.Exists(Path.Combine(site.Public, "ask")));
        Assert.DoesNotContain("ask-box", site.Read("faq/index.html"));
    }

    [Fact]
    public async Task An_author_s_own_page_takes_the_place_of_ours()
    {
        // given
        using var site = new SiteFolder(Questions + "=== search.md\n# My own search\n");

        // when
        await site.BuildAsync();

        // then
        Assert.Contains("My own search", site.Read("search/index.html"));
        Assert.DoesNotContain("search-box", site.Read("search/index.html"));
        Assert.Contains("<ask-box", site.Read("ask/index.html"));
    }
}
