using SiteGen.Listings;

namespace SiteGen.Tests.Listings;

public sealed class TaxonomyTests
{
    [Fact]
    public void Tags_and_the_taxonomies_of_the_site_group_its_pages()
    {
        // given
        using var site = new TemporarySite(
            """
            === site.yml
            title: Title
            taxonomies:
              - name: topics
                title: Fields of work
                slugs: {"C++": cpp}
            === b.md
            ---
            title: B
            tags: [Late interaction, zeta]
            topics: [C++]
            ---
            === a.md
            ---
            title: A
            tags: [zeta, zeta]
            topics: [C++, C]
            ---
            [to](/tags/zeta/), [all](/topics/)
            === c.md
            # C

            """);

        // when
        var content = site.Read();

        // then
        Assert.Equal(
            """
            Tags /tags/
              Late interaction /tags/late-interaction/: b.md
              zeta /tags/zeta/: a.md, b.md
            Fields of work /topics/
              C /topics/c/: a.md
              C++ /topics/cpp/: a.md, b.md
            """,
            string.Join('\n', content.Taxonomies.Select(Describe)));
        Assert.Equal(["tags", "topics"], content.Documents[0].Terms.Keys);
        Assert.Empty(content.Documents[0].Fields);
    }

    [Theory]
    [InlineData(
        "=== a.md\n---\ntitle: A\ntags: [RAG]\n---\n=== b.md\n---\ntitle: B\ntags: [rag]\n---\n",
        "content/b.md:3: `rag` and `RAG` of content/a.md would share the address `/tags/rag/`. Write both the same way, or give one another address in `slugs` of the taxonomy `tags` in content/site.yml.")]
    [InlineData(
        "=== a.md\n---\ntitle: A\ntags: ['!!']\n---\n",
        "content/a.md:3: `!!` has no letter or digit to make an address of. Reword it, or give it one in `slugs` of the taxonomy `tags` in content/site.yml.")]
    [InlineData(
        "=== site.yml\ntitle: T\ntaxonomies:\n  - name: title\n",
        "content/site.yml:2: `title` is a key of every page already. Give the taxonomy another name.")]
    [InlineData(
        "=== site.yml\ntaxonomies:\n  - name: My topics\n",
        "content/site.yml:1: `My topics` cannot be the name of a taxonomy. Write it with small letters, digits and underscores: `topics`.")]
    [InlineData(
        "=== site.yml\ntaxonomies:\n  - name: tags\n    paginate_by: 0\n",
        "content/site.yml:1: `paginate_by` must be at least 1, not `0`. Write how many pages a list shows, or leave the key out.")]
    [InlineData(
        "=== site.yml\ntaxonomies:\n  - name: tags\n    slugs: {a: 'b c'}\n",
        "content/site.yml:1: `b c` cannot be part of an address. Write it with letters, digits, hyphens, underscores and inner dots only.")]
    [InlineData(
        "=== site.yml\ntaxonomies:\n  - name: x\n  - name: x\n",
        "content/site.yml:1: The taxonomy `x` stands twice. Keep one of the two.")]
    [InlineData(
        "=== site.yml\ntaxonomies:\n  - name: topics\n=== a.md\n---\ntitle: A\ntopics: x\n---\n",
        "content/a.md:3: `topics` must be a list of texts, not `x`. Write it as `topics: [first, second]`.")]
    [InlineData(
        "=== site.yml\nrelated: 50\n",
        "content/site.yml:1: `related` must be from 0 to 20, not `50`. Write how many related pages a page leads to.")]
    public void A_taxonomy_that_cannot_be_is_rejected(string layout, string faults)
    {
        // given
        using var site = new TemporarySite(layout);

        // then
        Assert.Equal(faults, site.Faults());
    }

    private static string Describe(Taxonomy taxonomy) =>
        $"{taxonomy.Title} {taxonomy.Permalink}\n" + string.Join('\n', taxonomy.Terms.Select(term => $"  {term.Name} {term.Permalink}: {string.Join(", ", term.Pages)}"));
}
