using SiteGen.Documents;
using SiteGen.Listings;

namespace SiteGen.Tests.Listings;

public sealed class ListTests
{
    [Fact]
    public void A_list_is_spread_over_pages_that_lead_to_one_another()
    {
        // when
        var parts = ListParts.Of([1, 2, 3, 4, 5], 2, new Permalink("/posts/"));

        // then
        Assert.Equal(["/posts/", "/posts/page/2/", "/posts/page/3/"], parts.Select(part => part.Permalink.Path));
        Assert.Equal("1 2, 3 4, 5", string.Join(", ", parts.Select(part => string.Join(' ', part.Items))));
        Assert.Equal((null, "/posts/page/2/"), (parts[0].Previous?.Path, parts[0].Next?.Path));
        Assert.Equal(("/posts/", "/posts/page/3/"), (parts[1].Previous?.Path, parts[1].Next?.Path));
        Assert.Equal(("/posts/page/2/", null), (parts[2].Previous?.Path, parts[2].Next?.Path));
    }

    [Fact]
    public void A_list_without_a_size_or_without_items_is_one_page()
    {
        Assert.Equal([1, 2, 3], Assert.Single(ListParts.Of([1, 2, 3], null, new Permalink("/a/"))).Items.AsEnumerable());
        Assert.Empty(Assert.Single(ListParts.Of(Array.Empty<int>(), 5, new Permalink("/a/"))).Items);
    }

    [Fact]
    public void An_archive_has_its_years_newest_first_and_leaves_out_what_has_no_date()
    {
        // given
        using var site = new TemporarySite(string.Concat(
            Page("a", "date: 2023-05-01"), Page("b", "date: 2024-01-01"), Page("c", "date: 2023-06-01"), Page("d", "order: 1")));

        // then
        Assert.Equal(
            ["2024: b", "2023: c a"],
            YearArchive.Of(site.Read().Documents).Select(year => $"{year.Year}: {string.Join(' ', year.Documents.Select(page => page.Title))}"));
    }

    [Fact]
    public void Related_pages_share_rare_terms_and_equals_stand_in_the_order_of_their_paths()
    {
        // given
        using var site = new TemporarySite(string.Concat(
            Page("a", "tags: [common, rare]"), Page("b", "tags: [common]"), Page("c", "tags: [rare]"),
            Page("d", "tags: [common]"), Page("e", "tags: [other]"), Page("index", "tags: [common]")));
        var content = site.Read();
        var shared = new SharedTerms(content.Taxonomies, content.Documents.Length);

        // when
        var related = new RelatedPages(content.Documents, shared.Of, 3);

        // then
        Assert.Equal(["c", "b", "d"], related.Of(content.Documents[0]).Select(page => page.Title));
        Assert.Empty(related.Of(content.Documents.Single(page => page.Title == "e")));
        Assert.Empty(related.Of(content.Documents.Single(page => page.Title == "index")));
        Assert.Empty(new RelatedPages(content.Documents, shared.Of, 0).Of(content.Documents[0]));
    }

    [Fact]
    public void A_difference_in_the_last_bits_of_a_score_does_not_decide()
    {
        // given
        using var site = new TemporarySite(string.Concat(Page("a", "order: 1"), Page("b", "order: 1"), Page("c", "order: 1")));
        var pages = site.Read().Documents;

        // when
        var related = new RelatedPages(pages, _ => [new("c.md", 0.50001), new("b.md", 0.5)], 2);

        // then
        Assert.Equal(["b", "c"], related.Of(pages[0]).Select(page => page.Title));
    }

    private static string Page(string name, string matter) => $"=== {name}.md\n---\ntitle: {name}\n{matter}\n---\n";
}
