using System.Text.Json;
using System.Text.Json.Nodes;

namespace SiteGen.Pages;

/// <summary>Descriptions of pages in the vocabulary of schema.org.</summary>
public static class JsonLd
{
    /// <summary>Serialises an object so that it can stand in a <c>script</c> element: <c>&lt;</c> is escaped.</summary>
    public static string Serialize(JsonObject thing)
    {
        var whole = new JsonObject { ["@context"] = "https://schema.org" };
        foreach (var (name, value) in thing)
        {
            whole[name] = value?.DeepClone();
        }

        return whole.ToJsonString(JsonSerializerOptions.Default);
    }

    /// <summary>The site, for its home page.</summary>
    public static string WebSite(SiteIdentity site) => Serialize(new JsonObject
    {
        ["@type"] = "WebSite",
        ["name"] = site.Title,
        ["description"] = site.Description,
        ["inLanguage"] = site.Language,
        ["url"] = site.Absolute("/"),
    });

    /// <summary>A page of text.</summary>
    public static string Article(SiteIdentity site, Page page)
    {
        var article = new JsonObject
        {
            ["@type"] = "Article",
            ["headline"] = page.Title,
            ["url"] = site.Absolute(page.Permalink.Path),
        };
        AddWherePresent(article, "description", page.Description);
        AddWherePresent(article, "datePublished", page.Date?.ToString("O"));
        AddWherePresent(article, "dateModified", page.LastChanged?.ToString("O"));
        return Serialize(article);
    }

    private static void AddWherePresent(JsonObject thing, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            thing[name] = value;
        }
    }
}
