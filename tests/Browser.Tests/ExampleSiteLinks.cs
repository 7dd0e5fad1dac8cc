using SiteGen.Output;

namespace Browser.Tests;

public sealed class ExampleSiteLinks
{
    [Fact]
    public async Task Every_link_of_every_kind_of_page_leads_somewhere() =>
        Assert.Empty(LinkChecker.Check(await ExampleSite.BuildAsync(), ExamplePages.Site));

    [Fact]
    public async Task Two_renderings_are_the_same_bytes()
    {
        var builds = new[] { await ExampleSite.BuildAsync(), await ExampleSite.BuildAsync() };

        Assert.Equal(
            builds[0].Files.Select(file => (file.Path, Convert.ToHexString(file.Content.Span))),
            builds[1].Files.Select(file => (file.Path, Convert.ToHexString(file.Content.Span))));
    }
}
