namespace SiteGen.Tests.Documents;

public sealed class AddressTests
{
    [Fact]
    public void Patterns_and_slugs_say_where_pages_are_published()
    {
        // given
        using var site = new TemporarySite(
            """
            === site.yml
            title: Title
            permalinks:
              posts: /:year/:month/:slug/
            === posts/first.md
            ---
            title: First
            date: 2024-05-07
            ---
            [second](deep/second.md)
            === posts/deep/second.md
            ---
            title: Second
            date: 2024-06-08
            slug: two
            ---
            === posts/index.md
            # Posts
            === notes/_directory.yml
            permalink: /n/:collection/:path-:day/
            === notes/deep/a.md
            ---
            title: A
            date: 2024-05-07
            ---
            === about.md
            ---
            title: About
            slug: me
            ---

            """);

        // when
        var pages = site.Read().Documents.ToDictionary(page => page.SourcePath);

        // then
        Assert.Equal("/2024/05/first/", pages["posts/first.md"].Permalink.Path);
        Assert.Contains("href=\"/2024/06/two/\"", pages["posts/first.md"].Html);
        Assert.Equal("/2024/06/two/", pages["posts/deep/second.md"].Permalink.Path);
        Assert.Equal("/posts/", pages["posts/index.md"].Permalink.Path);
        Assert.Equal("/n/notes/deep/a-07/", pages["notes/deep/a.md"].Permalink.Path);
        Assert.Equal("/me/", pages["about.md"].Permalink.Path);
    }

    [Theory]
    [InlineData(
        "=== site.yml\npermalinks:\n  posts: /:yaer/:slug/\n=== posts/a.md\n# A\n",
        "content/site.yml:2: The permalink pattern `/:yaer/:slug/` has an unknown placeholder `:yaer`. Begin and end it with a slash, and use `:slug` or `:path`, and `:year`, `:month`, `:day` and `:collection` as you like: `/:year/:slug/`.")]
    [InlineData(
        "=== posts/_directory.yml\npermalink: /:year/\n",
        "content/posts/_directory.yml:1: The permalink pattern `/:year/` would publish all pages at one address. Begin and end it with a slash, and use `:slug` or `:path`, and `:year`, `:month`, `:day` and `:collection` as you like: `/:year/:slug/`.")]
    [InlineData(
        "=== posts/_directory.yml\npermalink: blog/:slug\n",
        "content/posts/_directory.yml:1: The permalink pattern `blog/:slug` does not begin and end with a slash. Begin and end it with a slash, and use `:slug` or `:path`, and `:year`, `:month`, `:day` and `:collection` as you like: `/:year/:slug/`.")]
    [InlineData(
        "=== site.yml\ntitle: T\npermalinks:\n  post: /:slug/\n=== posts/a.md\n# A\n",
        "content/site.yml:3: There is no collection `post`. Did you mean `posts`?")]
    [InlineData(
        "=== posts/_directory.yml\npermalink: /:year/:slug/\n=== posts/a.md\n---\ntitle: A\n---\n",
        "content/posts/a.md:2: The permalink pattern `/:year/:slug/` needs the date of the page. Add a line `date: 2024-05-31`.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\nslug: b c\n---\n",
        "content/a.md:3: `b c` cannot be part of an address. Write it with letters, digits, hyphens, underscores and inner dots only.")]
    [InlineData(
        "=== site.yml\ntitle: T\nredirects:\n  /old/: /gone/\n=== goes.md\n# A\n",
        "content/site.yml:3: The link `/gone/` leads nowhere. Did you mean `/goes/`?")]
    [InlineData(
        "=== site.yml\ntitle: T\nredirects:\n  old: /a/\n=== a.md\n# A\n",
        "content/site.yml:3: The old address `old` is not a path inside the site. Write it from the root, without `..` and backslashes: `/old-name/`.")]
    [InlineData(
        "=== site.yml\ntitle: T\nredirects:\n  /old/: a.md\n=== a.md\n# A\n",
        "content/site.yml:3: The redirect leads to `a.md`, which is no address. Write `/new-name/` for a page of the site, or a whole address with `https://`.")]
    [InlineData(
        "=== site.yml\ntitle: T\nredirects:\n  /a/: /b/\n=== a.md\n# A\n=== b.md\n# B\n",
        "content/site.yml:3: The address `/a/` is already taken by `content/a.md`. Rename one of the two, or take the alias out.")]
    public void An_address_that_cannot_be_is_rejected(string layout, string faults)
    {
        // given
        using var site = new TemporarySite(layout);

        // then
        Assert.Equal(faults, site.Faults());
    }

    [Fact]
    public void Redirects_of_the_site_lead_to_pages_and_elsewhere()
    {
        // given
        using var site = new TemporarySite("=== site.yml\nredirects:\n  /old: /a/#b\n  \"/feed.html\": https://example.org/x y\n=== a.md\n# A\n\n## B\n");

        // then
        Assert.Equal(
            ["/feed.html https://example.org/x%20y", "/old/ /a/#b"],
            site.Read().Redirects.Select(redirect => $"{redirect.From} {redirect.To}"));
    }
}
