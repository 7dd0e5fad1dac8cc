namespace Site.Tests.Builds;

public sealed class ExplainTests
{
    private const string Layout = "=== site.yml\ntitle: A\n=== index.md\n# Home\n=== posts/_directory.yml\ntitle: Posts\nprevious_next: true\n"
        + "=== posts/a.md\n---\ntitle: A\n---\nThe first.\n=== posts/b.md\n---\ntitle: B\ndescription: Said of it.\n---\nThe second.\n";

    [Theory]
    [InlineData("posts/a.md", "The first", "The very first", "text of content/posts/a.md has changed; what the text draws in: included files, data, pictures, colours has changed")]
    [InlineData("posts/a.md", "title: A", "title: Alpha", "front matter of content/posts/a.md has changed")]
    [InlineData("posts/b.md", "The second", "The other", "")]
    [InlineData("posts/b.md", "title: B", "title: Beta", "what the page shows of others (Around) has changed")]
    [InlineData("posts/_directory.yml", "previous_next: true", "previous_next: false", "content/posts/_directory.yml has changed; what the page shows of others (Around) has changed")]
    [InlineData("site.yml", "title: A", "title: B", "content/site.yml has changed; what stands on every page has changed")]
    public async Task A_build_says_what_a_page_is_made_of_that_has_changed(string file, string words, string others, string reasons)
    {
        // given
        using var site = new SiteFolder(Layout);
        await site.BuildAsync();

        // when
        site.Edit(file, words, others);

        // then
        Assert.Equal(reasons, await ExplainAsync(site, "content/posts/a.md"));
        Assert.Equal("", await ExplainAsync(site, "/posts/a/"));
    }

    [Fact]
    public async Task Without_a_record_and_without_the_page_it_says_so()
    {
        using var site = new SiteFolder(Layout);

        Assert.Equal("This version of the program has kept no record of an earlier build.", await ExplainAsync(site, "/posts/a/"));
        Assert.Equal("There is no page `/posts/z/`. Name its file, or its address such as `/about/`.", await ExplainAsync(site, "/posts/z/"));

        site.Write("posts/z.md", "---\ntitle: Z\n---\nThe last.\n");
        Assert.Equal("The page is new.", await ExplainAsync(site, "posts/z.md"));

        File.AppendAllText(site.Options.GraphFile, "cut");
        Assert.Equal("This version of the program has kept no record of an earlier build.", await ExplainAsync(site, "posts/z.md"));
    }

    private static async Task<string> ExplainAsync(SiteFolder site, string page) =>
        string.Join("; ", (await Build.RunAsync(site.Options with { Explain = page }, new SilentLog())).Explained);
}
