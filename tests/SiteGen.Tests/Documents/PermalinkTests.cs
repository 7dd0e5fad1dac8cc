namespace SiteGen.Tests.Documents;

public sealed class PermalinkTests
{
    [Theory]
    [InlineData("index.md", "/", "index.html")]
    [InlineData("about.md", "/about/", "about/index.html")]
    [InlineData("projects/index.md", "/projects/", "projects/index.html")]
    [InlineData("projects/x.y.md", "/projects/x.y/", "projects/x.y/index.html")]
    [InlineData("404.md", "/404.html", "404.html")]
    public void A_page_is_published_where_its_file_lies(string path, string permalink, string output)
    {
        // given
        using var site = new TemporarySite($"=== {path}\n# Title\n");

        // when
        var page = Assert.Single(site.Read().Documents);

        // then
        Assert.Equal(permalink, page.Permalink.Path);
        Assert.Equal(output, page.Permalink.OutputFile);
    }

    [Theory]
    [InlineData(
        "=== x.md\n# X\n=== x/index.md\n# X\n",
        "content/x/index.md: The address `/x/` is already taken by `content/x.md`. Rename one of the two, or take the alias out.")]
    [InlineData(
        "=== a.md\n# A\n=== A.md\n# A\n",
        "content/a.md: The address `/a/` is already taken by `content/A.md`. Rename one of the two, or take the alias out.")]
    [InlineData(
        "=== a.md\n# A\n=== b.md\n---\ntitle: B\naliases: [/A/]\n---\n",
        "content/b.md:3: The address `/A/` is already taken by `content/a.md`. Rename one of the two, or take the alias out.")]
    [InlineData(
        "=== a.md\n# A\n=== a/index.html\n",
        "content/a/index.html: The address `/a/index.html` is already taken by `content/a.md`. Rename one of the two, or take the alias out.")]
    [InlineData(
        "=== b.md\n---\ntitle: B\naliases: [../x/]\n---\n",
        "content/b.md:3: The alias `../x/` is not a path inside the site. Write it from the root, without `..` and backslashes: `/old-name/`.")]
    [InlineData(
        "=== b.md\n---\ntitle: B\naliases: [/a/../../x/]\n---\n",
        "content/b.md:3: The alias `/a/../../x/` is not a path inside the site. Write it from the root, without `..` and backslashes: `/old-name/`.")]
    [InlineData(
        "=== b.md\n---\ntitle: B\naliases: ['/a\\b']\n---\n",
        "content/b.md:3: The alias `/a\\b` is not a path inside the site. Write it from the root, without `..` and backslashes: `/old-name/`.")]
    [InlineData(
        "=== my page.md\n# X\n",
        "content/my page.md: `my page` cannot be part of an address. Rename it with letters, digits, hyphens, underscores and inner dots only.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\nlayout: pag\n---\n",
        "content/a.md:3: There is no layout `pag`. Did you mean `page`?")]
    [InlineData(
        "=== a.md\n---\ntitle: A\nthemes: [evaluaton]\n---\n=== themes/evaluation.md\n# E\n",
        "content/a.md:3: There is no theme `evaluaton`. Did you mean `evaluation`?")]
    [InlineData(
        "=== a.md\n# A\n\n## B {#own}\n\n## C {#own}\n",
        "content/a.md:5: The anchor `#own` stands twice on this page. Give one of the two another name.")]
    [InlineData(
        "=== a.md\n# A\n\nSet {name} first.\n",
        "content/a.md:3: `{name}` would be read as an attribute and not be shown. Write `\\{name}` for words in braces, or give the attribute a value.")]
    public void A_site_that_contradicts_itself_is_rejected(string layout, string faults)
    {
        // given
        using var site = new TemporarySite(layout);

        // then
        Assert.Equal(faults, site.Faults());
    }

    [Fact]
    public void An_alias_is_the_address_of_a_folder_or_of_an_HTML_file()
    {
        // given
        using var site = new TemporarySite("=== a.md\n---\ntitle: A\naliases: [/b, /c/d/, /e.html]\n---\n");

        // then
        Assert.Equal(["/b/", "/c/d/", "/e.html"], site.Read().Documents[0].Aliases.Select(alias => alias.Path));
    }
}
