using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class MarkdownTwinTests
{
    [Fact]
    public void A_twin_has_a_title_a_description_its_source_and_whole_addresses()
    {
        var about = ExamplePage.At("/about/", "About") with { SourcePath = "about.md" };
        var page = ExamplePage.At("/projects/x/", "X") with
        {
            SourcePath = "projects/x.md",
            Description = "What X is.",
            Markdown = """

                ## One

                See [about](../about.md#me), [there](#one "title"), ![a plan](plan%20b.png), [home](/), and
                [elsewhere](https://example.net/a_(b)), <https://example.net/>, [mail](mailto:a@example.org).

                `[code](../about.md)` stays, and so does

                    [code](../about.md)

                [defined]

                [defined]: ../about.md
                """,
        };

        var twin = MarkdownTwin.Write(ExamplePage.Site, page, new SiteLinks(ExamplePage.Site, [page, about]));

        Assert.Equal(
            """
            # X

            > What X is.

            Source: <https://example.org/repo/projects/x/>

            ## One

            See [about](https://example.org/repo/about/#me), [there](https://example.org/repo/projects/x/#one "title"), ![a plan](https://example.org/repo/projects/plan%20b.png), [home](https://example.org/repo/), and
            [elsewhere](https://example.net/a_(b)), <https://example.net/>, [mail](mailto:a@example.org).

            `[code](../about.md)` stays, and so does

                [code](../about.md)

            [defined]

            [defined]: https://example.org/repo/about/

            """,
            twin);
    }

    [Fact]
    public void A_link_that_climbs_above_the_site_stays_within_it()
    {
        var page = ExamplePage.At("/x/", "X") with { SourcePath = "x.md" };

        Assert.Equal("https://example.org/repo/etc/passwd", new SiteLinks(ExamplePage.Site, [page]).Absolute(page, "../../etc/passwd"));
    }
}
