namespace SiteGen.Tests.Listings;

public sealed class SeriesTests
{
    [Fact]
    public void Parts_follow_their_numbers_and_then_their_dates()
    {
        // given
        using var site = new TemporarySite(
            """
            === a.md
            ---
            title: A
            series: Deep
            date: 2024-02-01
            ---
            === b.md
            ---
            title: B
            series: Deep
            date: 2024-01-01
            ---
            === c.md
            ---
            title: C
            series: Deep
            part: 1
            ---
            === d.md
            ---
            title: D
            series: Other
            ---

            """);

        // when
        var series = site.Read().Series;

        // then
        Assert.Equal(["Deep", "Other"], series.Keys);
        Assert.Equal(["c.md", "b.md", "a.md"], series["Deep"].Pages.AsEnumerable());
    }

    [Theory]
    [InlineData(
        "=== a.md\n---\ntitle: A\nseries: S\npart: 2\n---\n=== b.md\n---\ntitle: B\nseries: S\npart: 2\n---\n",
        "content/b.md:4: content/a.md is part 2 of `S` too. Give one of the two another number.")]
    [InlineData("=== a.md\n---\ntitle: A\npart: 2\n---\n", "content/a.md:3: The page is a part of no series. Add a line `series: …`, or take `part` out.")]
    public void A_series_that_contradicts_itself_is_rejected(string layout, string faults)
    {
        // given
        using var site = new TemporarySite(layout);

        // then
        Assert.Equal(faults, site.Faults());
    }
}
