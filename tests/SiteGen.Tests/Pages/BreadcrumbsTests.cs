using SiteGen.Documents;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

public sealed class BreadcrumbsTests
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/projects/", "Home /")]
    [InlineData("/projects/x/", "Home /, Projects /projects/")]
    [InlineData("/unlisted/x/", "Home /")]
    public void The_trail_leads_through_the_folders_that_have_a_page(string path, string expected)
    {
        var breadcrumbs = new Breadcrumbs(
            [ExamplePage.At("/", "Ada"), ExamplePage.At("/projects/", "Projects"), ExamplePage.At("/projects/x/", "X")]);

        var trail = breadcrumbs.Above(new Permalink(path));

        Assert.Equal(expected, string.Join(", ", trail.Select(step => $"{step.Title} {step.Path}")));
    }
}
