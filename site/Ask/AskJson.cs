using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Site.Ask;

/// <summary>How the files of the ask box are written as JSON.</summary>
internal static class AskJson
{
    private static readonly JsonSerializerOptions Dense = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Wide = new(Dense) { WriteIndented = true, NewLine = "\n" };

    /// <summary>On one line, for a script.</summary>
    public static string Compact(JsonNode node) => node.ToJsonString(Dense);

    /// <summary>Indented, ending in a line feed, for people and other programs.</summary>
    public static string Indented(JsonNode node) => node.ToJsonString(Wide) + "\n";

    /// <summary>Texts as an array.</summary>
    public static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
