using System.Text.Json.Nodes;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

public sealed class JsonLdTests
{
    [Fact]
    public void The_home_page_describes_the_person_whom_the_site_is_about()
    {
        var profile = Assert.Single(JsonLd.ProfilePage(ExamplePage.Site));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""
            {
              "@context": "https://schema.org", "@type": "ProfilePage", "url": "https://example.org/repo/", "inLanguage": "en",
              "mainEntity": { "@type": "Person", "name": "Ada Brook", "url": "https://example.org/repo/", "description": "A site about <measuring>." }
            }
            """), JsonNode.Parse(profile)), profile);
        Assert.Empty(JsonLd.ProfilePage(ExamplePage.Site with { Author = "" }));
    }

    [Fact]
    public void A_page_below_others_describes_the_way_to_it()
    {
        var page = ExamplePage.At("/a/x/", "X");

        var way = Assert.Single(JsonLd.BreadcrumbList(ExamplePage.Site, [new Breadcrumb("Home", "/"), new Breadcrumb("A", "/a/")], page));

        var steps = JsonNode.Parse(way)!["itemListElement"]!.AsArray();
        Assert.Equal(["1 Home https://example.org/repo/", "2 A https://example.org/repo/a/", "3 X https://example.org/repo/a/x/"],
            steps.Select(step => $"{step!["position"]} {step["name"]} {step["item"]}"));
        Assert.Empty(JsonLd.BreadcrumbList(ExamplePage.Site, [], page));
    }

    [Fact]
    public void An_article_names_its_author_dates_and_language()
    {
        var page = ExamplePage.At("/x/", "X") with { Date = new DateOnly(2025, 1, 2), Updated = new DateOnly(2025, 3, 4), Language = "de" };

        var article = JsonNode.Parse(JsonLd.Article(ExamplePage.Site, page))!;

        Assert.Equal("Ada Brook", (string?)article["author"]!["name"]);
        Assert.Equal(("2025-01-02", "2025-03-04", "de"), ((string?)article["datePublished"], (string?)article["dateModified"], (string?)article["inLanguage"]));
        Assert.Equal("https://example.org/repo/x/", (string?)article["mainEntityOfPage"]);
    }
}
