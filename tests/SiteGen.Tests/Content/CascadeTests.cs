namespace SiteGen.Tests.Content;

public sealed class CascadeTests
{
    [Fact]
    public void Defaults_of_folders_hold_for_every_page_below_and_the_nearest_wins()
    {
        // given
        using var site = new TemporarySite(
            """
            === _directory.yml
            title: Site
            defaults:
              tags: [all]
              language: de
            === posts/_directory.yml
            defaults:
              tags: [posts]
              draft: true
            === posts/deep/a.md
            ---
            title: A
            draft: false
            ---
            === posts/deep/b.md
            # B
            === c.md
            ---
            title: C
            tags: []
            ---

            """);

        // when
        var pages = site.Read(TemporarySite.Options with { Drafts = true }).Documents.ToDictionary(page => page.SourcePath, page => page.FrontMatter);

        // then
        Assert.Equal(["posts"], pages["posts/deep/a.md"].Tags.AsEnumerable());
        Assert.Equal("de", pages["posts/deep/a.md"].Language);
        Assert.False(pages["posts/deep/a.md"].Draft);
        Assert.True(pages["posts/deep/b.md"].Draft);
        Assert.Equal("B", pages["posts/deep/b.md"].Title);
        Assert.Empty(pages["c.md"].Tags);
    }

    [Fact]
    public void A_folder_without_a_title_is_called_by_its_name()
    {
        // given
        using var site = new TemporarySite("=== case-studies/_directory.yml\norder: 2\n=== case-studies/a.md\n# A\n");

        // then
        Assert.Equal("Case studies", site.Read().Directories["case-studies"].Title);
    }

    [Theory]
    [InlineData(
        "=== posts/_directory.yml\ndefaults:\n  layot: page\n",
        "content/posts/_directory.yml:2: Unknown key `layot`. Did you mean `layout`?")]
    [InlineData(
        "=== posts/_directory.yml\ndefaults:\n  title: All the same\n",
        "content/posts/_directory.yml:2: `title` cannot be a default. Take it out: every page needs its own.")]
    [InlineData(
        "=== posts/_directory.yml\ndefaults: page\n",
        "content/posts/_directory.yml:1: `defaults` must be a list of `key: value` lines. Write each key on a line of its own.")]
    [InlineData(
        "=== posts/_directory.yml\ndefaults:\n  date: soon\n=== posts/a.md\n# A\n=== posts/b.md\n# B\n",
        "content/posts/_directory.yml:2: `date` must be a date, not `soon`. Write it as year, month and day: `date: 2024-05-31`.")]
    [InlineData(
        "=== posts/_directory.yml\npaginate_by: 0\n",
        "content/posts/_directory.yml:1: `paginate_by` must be at least 1, not `0`. Write how many pages a list shows, or leave the key out.")]
    [InlineData(
        "=== posts/deep/_directory.yml\ntitle: Deep\narchive: true\n",
        "content/posts/deep/_directory.yml:2: `archive` belongs to a collection. Move it to the `_directory.yml` of the collection, a first folder with pages.")]
    [InlineData(
        "=== faq/first/_directory.yml\ntitle: First\ndefaults:\n  language: de\n",
        "content/faq/first/_directory.yml:2: `defaults` belongs to a folder of pages. Take it out: this folder holds no pages.")]
    public void A_fault_in_a_folder_is_reported_once_with_file_and_line(string layout, string faults)
    {
        // given
        using var site = new TemporarySite(layout);

        // then
        Assert.Equal(faults, site.Faults());
    }
}
