using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Tests.Output;

public sealed class FeedFilesTests
{
    private static readonly Page Bread = ExamplePage.At("/b/", "Bread & butter") with
    {
        Date = new DateOnly(2024, 3, 9),
        Updated = new DateOnly(2025, 1, 2),
        Description = "1 < 2",
        InFeed = true,
        Language = "de",
        Tags = ["food"],
        Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add("minutes", new FieldValue(FieldType.Number, 5.0)),
    };

    private static readonly Page Apples = ExamplePage.At("/a/", "Apples") with { Date = new DateOnly(2025, 1, 1), InFeed = true };

    [Fact]
    public void An_RSS_feed_has_its_dates_from_its_pages() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <title>Ada &amp; Co</title>
            <link>https://example.org/repo/</link>
            <description>Numbers to believe</description>
            <language>en</language>
            <lastBuildDate>Thu, 02 Jan 2025 00:00:00 GMT</lastBuildDate>
            <atom:link href="https://example.org/repo/rss.xml" rel="self" type="application/rss+xml" />
            <item>
              <title>Bread &amp; butter</title>
              <link>https://example.org/repo/b/</link>
              <guid>https://example.org/repo/b/</guid>
              <description>1 &lt; 2</description>
              <category>food</category>
              <pubDate>Sat, 09 Mar 2024 00:00:00 GMT</pubDate>
            </item>
            <item>
              <title>Apples</title>
              <link>https://example.org/repo/a/</link>
              <guid>https://example.org/repo/a/</guid>
              <pubDate>Wed, 01 Jan 2025 00:00:00 GMT</pubDate>
            </item>
          </channel>
        </rss>

        """,
        RssFeed.Write(FeedChannel.OfSite(ExamplePage.Site, [Apples, Bread])));

    [Fact]
    public void A_JSON_feed_carries_the_fields_of_a_collection() => Assert.Equal(
        """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Ada & Co",
          "home_page_url": "https://example.org/repo/",
          "feed_url": "https://example.org/repo/feed.json",
          "description": "Numbers to believe",
          "language": "en",
          "authors": [
            {
              "name": "Ada Brook"
            }
          ],
          "items": [
            {
              "id": "https://example.org/repo/b/",
              "url": "https://example.org/repo/b/",
              "title": "Bread & butter",
              "content_text": "1 < 2",
              "date_published": "2024-03-09T00:00:00Z",
              "date_modified": "2025-01-02T00:00:00Z",
              "language": "de",
              "tags": [
                "food"
              ],
              "_fields": {
                "minutes": 5
              }
            },
            {
              "id": "https://example.org/repo/a/",
              "url": "https://example.org/repo/a/",
              "title": "Apples",
              "content_text": "Apples",
              "date_published": "2025-01-01T00:00:00Z",
              "date_modified": "2025-01-01T00:00:00Z"
            }
          ]
        }

        """,
        JsonFeed.Write(FeedChannel.OfSite(ExamplePage.Site, [Apples, Bread])));

    [Fact]
    public void A_page_that_lists_others_has_feeds_of_its_own_beside_it()
    {
        // given
        var tree = new OutputTree();
        var list = ExamplePage.At("/tags/food/", "Food") with { FeedEntries = [Bread.Permalink] };

        // when
        FeedFiles.Add(tree, ExamplePage.Site, [Apples, Bread, list]);

        // then
        Assert.Equal(
            ["feed.json", "feed.xml", "rss.xml", "tags/food/feed.json", "tags/food/feed.xml", "tags/food/rss.xml"],
            tree.Files.Select(file => file.Path.Value));
        var feed = AtomFeed.Write(FeedChannel.OfList(ExamplePage.Site, list, [Bread]));
        Assert.Contains("<title>Food - Ada &amp; Co</title>", feed);
        Assert.Contains("href=\"https://example.org/repo/tags/food/feed.xml\"", feed);
        Assert.Contains("<entry xml:lang=\"de\">", feed);
        Assert.Contains("<category term=\"food\" />", feed);
        Assert.DoesNotContain("Apples", feed);
    }

    [Fact]
    public void A_feed_lists_the_fifty_pages_that_changed_last()
    {
        // given
        var pages = Enumerable.Range(1, 60).Select(day => ExamplePage.At($"/{day}/", $"Day {day}") with { InFeed = true, Date = new DateOnly(2024, 1, 1).AddDays(day) });

        // when
        var channel = FeedChannel.OfSite(ExamplePage.Site, pages);

        // then
        Assert.Equal(FeedChannel.MostEntries, channel.Entries.Length);
        Assert.Equal("Day 60", channel.Entries[0].Title);
    }

    [Fact]
    public void Old_addresses_of_the_site_lead_on()
    {
        // given
        var tree = new OutputTree();

        // when
        RedirectFiles.Add(tree, ExamplePage.Site, [new(new Permalink("/old/"), "/b/#c"), new(new Permalink("/far.html"), "https://example.com/?a=1&b=2")]);

        // then
        Assert.Equal(["far.html", "old/index.html"], tree.Files.Select(file => file.Path.Value));
        Assert.Contains("content=\"0; url=/repo/b/#c\"", Text(tree, "old/index.html"));
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/repo/b/#c\">", Text(tree, "old/index.html"));
        Assert.Contains("<a href=\"https://example.com/?a=1&amp;b=2\">", Text(tree, "far.html"));
    }

    private static string Text(OutputTree tree, string path) =>
        System.Text.Encoding.UTF8.GetString(tree.Files.Single(file => file.Path.Value == path).Content.Span);
}
