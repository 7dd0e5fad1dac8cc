using SiteGen.Documents;

namespace SiteGen.Tests.Documents;

public sealed class HoldTests
{
    private static readonly SiteContentOptions On = TemporarySite.Options with { Today = new DateOnly(2025, 6, 15) };

    [Fact]
    public void Drafts_and_pages_of_the_future_and_expired_ones_are_held_back()
    {
        // given
        using var site = new TemporarySite(
            """
            === draft.md
            ---
            title: Draft
            draft: true
            ---
            === future.md
            ---
            title: Future
            date: 2025-06-16
            ---
            === today.md
            ---
            title: Today
            date: 2025-06-15
            expires: 2025-06-16
            ---
            === gone.md
            ---
            title: Gone
            expires: 2025-06-15
            ---

            """);

        // then
        Assert.Equal(["today.md"], Published(site, On));
        Assert.Equal(
            [new("draft.md", HoldReason.Draft), new("future.md", HoldReason.Future), new HeldBackPage("gone.md", HoldReason.Expired)],
            site.Read(On).HeldBack.AsEnumerable());
        Assert.Equal(["draft.md", "future.md", "today.md"], Published(site, On with { Drafts = true, Future = true }));
        Assert.Equal(["future.md", "gone.md", "today.md"], Published(site, TemporarySite.Options));
    }

    [Theory]
    [InlineData("date: 2030-01-01", "The link `b.md` leads to a page that is dated in the future. Change the date of that page, or build with `--future`.")]
    [InlineData("expires: 2020-01-01", "The link `b.md` leads to a page that has expired. Take the link out, or change `expires` of that page.")]
    [InlineData("draft: true", "The link `b.md` leads to a draft. Publish that page, or build with drafts.")]
    public void A_link_to_a_page_that_is_held_back_says_why(string matter, string fault)
    {
        // given
        using var site = new TemporarySite($"=== a.md\n# A\n\n[b](b.md)\n=== b.md\n---\ntitle: B\n{matter}\n---\n");

        // then
        Assert.Equal("content/a.md:3: " + fault, site.Faults(On));
    }

    [Fact]
    public void A_page_cannot_expire_before_it_is_published()
    {
        // given
        using var site = new TemporarySite("=== a.md\n---\ntitle: A\ndate: 2025-02-01\nexpires: 2025-01-01\n---\n");

        // then
        Assert.Equal(
            "content/a.md:4: The page expires on 2025-01-01, not after its date. Write the first day on which it is published no more.",
            site.Faults());
    }

    private static IEnumerable<string> Published(TemporarySite site, SiteContentOptions options) =>
        site.Read(options).Documents.Select(page => page.SourcePath);
}
