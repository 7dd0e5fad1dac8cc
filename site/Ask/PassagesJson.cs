using System.Text.Json.Nodes;
using AnswerEngine.Passages;
using SiteGen.Pages;

namespace Site.Ask;

/// <summary>All passages for other programs: <c>ask/passages.json</c>. A passage's place in it is its ordinal in the index.</summary>
public static class PassagesJson
{
    /// <summary>Name of the file in the folder of the ask box.</summary>
    public const string Name = "passages.json";

    /// <summary>The text of the file.</summary>
    public static string Write(SiteIdentity site, IEnumerable<Passage> passages) => AskJson.Indented(new JsonObject
    {
        ["site"] = site.Absolute("/"),
        ["passages"] = new JsonArray([.. passages.Select(passage => (JsonNode)Describe(site, passage))]),
    });

    private static JsonObject Describe(SiteIdentity site, Passage passage) => new()
    {
        ["id"] = passage.Id.Value,
        ["title"] = passage.Document.Title,
        ["headings"] = AskJson.Array(passage.HeadingPath),
        ["url"] = site.Absolute(passage.Anchor.Length == 0 ? passage.Document.Url : $"{passage.Document.Url}#{passage.Anchor}"),
        ["whose"] = passage.Tier switch { TrustTier.Author => "author", TrustTier.Notes => "notes", _ => "others" },
        ["attribution"] = passage.Document.Attribution,
        ["text"] = passage.Text,
        ["hash"] = passage.Hash,
    };
}
