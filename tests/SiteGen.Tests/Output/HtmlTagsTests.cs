using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class HtmlTagsTests
{
    private static readonly string[] Pieces =
    [
        "<p id=one>", "<a href=\"/x/?a=1&amp;b=2\">", "</a>", "<img src='a.png' alt=''>", "<a name=\"n\">", "text &lt; more ", "<!-- <a href=c> -->",
        "<!-->", "<!doctype html>", "<script>var a = '<a href=s>';</script>", "<style>a{}</style>", "<title><b id=t></title>", "<br/>", "<IMG SRC=B.png>",
        "<template><a href=hidden id=h></a></template>", "<a href=>", "<a href=' /y/ '>", "<img srcset='a.png 1x, b.png 2x'>", "< a href=no>", "<3",
        "<a class=\"x\"href=\"/glued/\">", "<a href=one href=two>", "<video poster=p.jpg></video>", "</ bogus href=x>", "<? php <a href=z> ?>",
        "<a href=\"&hellip;&#x27;&#39;\">", "<div id=''>", "<textarea><a href=inside></textarea>", "<a =href=odd href=even>", "<a href = spaced >",
    ];

    [Fact]
    public void Tags_are_found_where_a_whole_parser_finds_them()
    {
        var documents = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(documents, html => Same(html)));
    }

    [Fact]
    public void A_tag_that_does_not_end_is_none()
    {
        // given
        var tags = new HtmlTags("<p id=a><a href=\"/x/");

        // when, then
        Assert.True(tags.Next());
        Assert.Equal("a", tags.Attribute("id"));
        Assert.False(tags.Next());
    }

    private static bool Same(string html)
    {
        // The body is opened first, so that every tag stands where the standard allows it.
        html = "<!doctype html><html><head></head><body>" + html;
        var (anchors, links) = ByTree(html);
        var tree = new OutputTree();
        tree.AddText("x.html", html);
        var scanned = RenderedHtml.Parse(tree.Files.Single());
        return scanned.Anchors.SetEquals(anchors) && scanned.Links.SequenceEqual(links);
    }

    private static (HashSet<string> Anchors, string[] Links) ByTree(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var anchors = document.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0)
            .Concat(document.QuerySelectorAll("a[name]").Select(element => element.GetAttribute("name")!).Where(name => name.Length > 0));
        var links = document.All.SelectMany(element => new[] { "href", "src", "poster" }.Select(element.GetAttribute).OfType<string>()
            .Concat(element.GetAttribute("srcset")?.Split(',').Select(part => part.Trim().Split(' ')[0]) ?? []));
        return (anchors.ToHashSet(StringComparer.Ordinal), [.. links.Select(link => link.Trim()).Distinct(StringComparer.Ordinal)]);
    }
}
