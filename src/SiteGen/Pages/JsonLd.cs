using System.Text.Json.Nodes;

namespace SiteGen.Pages;

/// <summary>Descriptions of pages in the vocabulary of schema.org.</summary>
public static class JsonLd
{
    /// <summary>Serialises an object so that it can stand in a <c>script</c> element: <c>&lt;</c> is escaped.</summary>
    /// <param name="thing">The object, to which its vocabulary is added.</param>
    public static string Serialize(JsonObject thing)
    {
        thing.Insert(0, "@context", "https://schema.org");
        return thing.ToJsonString();
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

    /// <summary>The person whom the site is about, for its home page; nothing where the site names none.</summary>
    public static IEnumerable<string> ProfilePage(SiteIdentity site)
    {
        if (site.Author.Length == 0)
            yield break;
        var person = new JsonObject { ["@type"] = "Person", ["name"] = site.Author, ["url"] = site.Absolute("/") };
        AddWherePresent(person, "description", site.Description);
        yield return Serialize(new JsonObject
        {
            ["@type"] = "ProfilePage",
            ["url"] = site.Absolute("/"),
            ["inLanguage"] = site.Language,
            ["mainEntity"] = person,
        });
    }

    /// <summary>The way from the home page to a page; nothing for the home page itself.</summary>
    /// <param name="above">The pages above it, the home page first.</param>
    public static IEnumerable<string> BreadcrumbList(SiteIdentity site, IReadOnlyCollection<Breadcrumb> above, Page page)
    {
        if (above.Count == 0)
            yield break;
        var steps = above.Append(new Breadcrumb(page.Title, page.Permalink.Path)).Select((step, i) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = step.Title,
            ["item"] = site.Absolute(step.Path),
        });
        yield return Serialize(new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = new JsonArray([.. steps]) });
    }

    /// <summary>A page of text.</summary>
    public static string Article(SiteIdentity site, Page page)
    {
        var article = new JsonObject
        {
            ["@type"] = "Article",
            ["headline"] = page.Title,
            ["url"] = site.Absolute(page.Permalink.Path),
            ["mainEntityOfPage"] = site.Absolute(page.Permalink.Path),
            ["inLanguage"] = page.Language ?? site.Language,
        };
        if (site.Author.Length > 0)
            article["author"] = new JsonObject { ["@type"] = "Person", ["name"] = site.Author, ["url"] = site.Absolute("/") };
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
