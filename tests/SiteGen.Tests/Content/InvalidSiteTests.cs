namespace SiteGen.Tests.Content;

/// <summary>Small broken sites, one per fault of reading, each with the message that it must give.</summary>
public sealed class InvalidSiteTests
{
    [Theory]
    [InlineData(
        "=== a.md\n---\ntitle: A\nlinks: [\n---\n",
        "content/a.md:4: The YAML cannot be read: While parsing a node, did not find expected node content. "
        + "Put a value that contains `: `, `#` or a bracket in double quotes, and indent with spaces.")]
    [InlineData(
        "=== a.md\n---\ntitle: One: two\n---\n",
        "content/a.md:2: The YAML cannot be read: While scanning a plain scalar value, found invalid mapping. "
        + "Put a value that contains `: `, `#` or a bracket in double quotes, and indent with spaces.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\nlinks: *other\n---\n",
        "content/a.md:3: The YAML cannot be read: Aliases are not supported. "
        + "Put a value that contains `: `, `#` or a bracket in double quotes, and indent with spaces.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\ndescripton: B\n---\n",
        "content/a.md:3: Unknown key `descripton`. Did you mean `description`?")]
    [InlineData(
        "=== a.md\n---\ntitel: A\n---\n",
        "content/a.md:2: Unknown key `titel`. Did you mean `title`?\n"
        + "content/a.md:2: The required key `title` is missing. Add a line `title: …`.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\ntitle: B\n---\n",
        "content/a.md:3: The key `title` stands twice. Keep one of the two; the other is on line 2.")]
    [InlineData(
        "=== a.md\n---\ntitle:\n---\n",
        "content/a.md:2: The required key `title` has no value. Write a value after the colon.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\norder: first\n---\n",
        "content/a.md:3: `order` must be a whole number, not `first`. Change the value of `order`.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\ndraft: \"true\"\n---\n",
        "content/a.md:3: `draft` must be `true` or `false`, not `true`. Change the value of `draft`.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\ndate: 31.5.2024\n---\n",
        "content/a.md:3: `date` must be a date, not `31.5.2024`. Write it as year, month and day: `date: 2024-05-31`.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\ntags: evaluation\n---\n",
        "content/a.md:3: `tags` must be a list. Write it as `tags: [first, second]`, or as lines that begin with `- `.")]
    [InlineData(
        "=== a.md\n---\ntitle: [A]\n---\n",
        "content/a.md:2: `title` must be text. Change the value of `title`.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\nlinks:\n- title: B\n---\n",
        "content/a.md:4: The required key `url` is missing in `links`. Add a line `url: …`.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\n\nText.\n",
        "content/a.md:1: The front matter has no end. Did you forget to close the front matter with `---`?")]
    [InlineData(
        "=== a.md\nText.\n",
        "content/a.md:1: The page has no title. "
        + "Begin the file with front matter (`---`, `title: …`, `---`) or with a heading (`# Title`).")]
    [InlineData(
        "=== site.yml\ntitle: A\ntagline: B\nbase_pth: /x/\n",
        "content/site.yml:3: Unknown key `base_pth`. Did you mean `base_path`?")]
    [InlineData(
        "=== site.yml\ntitle: A\nbase_path: /x\n",
        "content/site.yml:2: `base_path` must begin and end with a slash, not `/x`. "
        + "Write `/`, or the folder that the site is published in: `/repository/`.")]
    [InlineData(
        "=== site.yml\nbase_url: example.org\n",
        "content/site.yml:1: `base_url` must be the scheme and host of the site, not `example.org`. "
        + "Write it as `https://example.org`; a path belongs in `base_path`.")]
    [InlineData(
        "=== faq/_directory.yml\ntitle: A\nscope: outside\n",
        "content/faq/_directory.yml:2: `scope` must be one of `in`, `out`, not `outside`. Change the value of `scope`.")]
    public void A_fault_names_its_file_and_line_and_what_to_do(string layout, string faults)
    {
        // given
        using var site = new TemporarySite(layout);

        // then
        Assert.Equal(faults, site.Faults());
    }

    [Fact]
    public void The_faults_of_all_files_are_reported_together()
    {
        // given
        using var site = new TemporarySite(
            """
            === b.md
            ---
            title: B
            orders: 1
            tag: [x]
            ---
            === a.md
            ---
            title: A
            ---
            [dead](c.md)
            """);

        // then
        Assert.Equal(
            """
            content/a.md:4: The link `c.md` leads nowhere. Did you mean `a.md`?
            content/b.md:3: Unknown key `orders`. Did you mean `order`?
            content/b.md:4: Unknown key `tag`. Did you mean `tags`?
            """,
            site.Faults());
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_named_with_line_and_byte()
    {
        // given
        using var site = new TemporarySite("");
        File.WriteAllBytes(site.PathOf("a.md"), [.. "---\ntitle: A\n---\ncaf"u8, 0xE9, .. " au lait\n"u8]);

        // then
        Assert.Equal(
            "content/a.md:4: The file is not UTF-8: byte 20 does not begin a character. Save the file as UTF-8.",
            site.Faults());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        // given
        using var site = new TemporarySite("");
        File.CreateSymbolicLink(site.PathOf("a.md"), site.PathOf("gone.md"));

        // then
        Assert.Equal(
            "content/a.md: The file cannot be read. Check that it exists, and that you are allowed to read it.",
            site.Faults());
    }

    [Fact]
    public void A_symbolic_link_that_leaves_the_folder_is_rejected()
    {
        // given
        using var site = new TemporarySite("=== docs/x.md\n# X\n");
        File.WriteAllText(Path.Combine(site.Root, "secret.md"), "# Secret");
        File.CreateSymbolicLink(site.PathOf("a.md"), Path.Combine(site.Root, "secret.md"));
        Directory.CreateSymbolicLink(site.PathOf("b"), site.PathOf("docs"));

        // then
        Assert.Equal(
            """
            content/a.md: The symbolic link leaves the content folder. Put a copy of what it leads to in its place.
            content/b: A folder may not be a symbolic link. Put a copy of what it leads to in its place.
            """,
            site.Faults());
    }

    [Fact]
    public void A_site_without_content_says_so()
    {
        // given
        using var site = new TemporarySite("");
        Directory.Delete(site.PathOf(""));

        // then
        Assert.Equal("content: The folder is missing. Create it, or name another site with `--root`.", site.Faults());
    }
}
