using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>A feed in the JSON Feed format, version 1.1, of jsonfeed.org. Fields of a collection's schema stand below
/// <c>_fields</c>.</summary>
public static class JsonFeed
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "feed.json";

    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // A feed is served as JSON and never stands inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document.</summary>
    public static string Write(FeedChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var site = channel.Site;
        var feed = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = channel.Title,
            ["home_page_url"] = site.Absolute(channel.Home.Path),
            ["feed_url"] = site.Absolute(channel.PathOf(FileName)),
        };
        AddUnlessEmpty(feed, "description", channel.Description);
        feed["language"] = site.Language;
        feed["authors"] = new JsonArray(new JsonObject { ["name"] = channel.Author });
        feed["items"] = new JsonArray([.. channel.Entries.Select(page => Item(site, page))]);
        return feed.ToJsonString(Style) + "\n";
    }

    private static JsonObject Item(SiteIdentity site, Page page)
    {
        var item = new JsonObject
        {
            ["id"] = site.Absolute(page.Permalink.Path),
            ["url"] = site.Absolute(page.Permalink.Path),
            ["title"] = page.Title,
            // The format requires some content.
            ["content_text"] = string.IsNullOrEmpty(page.Description) ? page.Title : page.Description,
        };
        if (page.Date is { } published)
            item["date_published"] = Instant(published);
        item["date_modified"] = Instant(page.LastChanged!.Value);
        if (page.Language is { } language)
            item["language"] = language;
        if (!page.Tags.IsEmpty)
            item["tags"] = new JsonArray([.. page.Tags.Select(tag => JsonValue.Create(tag))]);
        if (!page.Fields.IsEmpty)
            item["_fields"] = new JsonObject(page.Fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToJson())));
        return item;
    }

    private static void AddUnlessEmpty(JsonObject feed, string name, string value)
    {
        if (value.Length > 0)
            feed[name] = value;
    }

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
