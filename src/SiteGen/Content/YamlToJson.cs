using System.Globalization;
using System.Text.Json.Nodes;

namespace SiteGen.Content;

/// <summary>Turns the YAML of a data file into JSON: what stands without quotes may be a number, a truth value or
/// nothing; all else, dates too, is text.</summary>
internal sealed class YamlToJson(ContentFile file, ICollection<Problem> problems)
{
    /// <summary>Converts a value; keys that stand twice are added to the problems.</summary>
    public JsonNode? Convert(YamlValue value) => value switch
    {
        YamlList list => new JsonArray([.. list.Items.Select(Convert)]),
        YamlMap map => Map(map),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Plain: true } scalar => Plain(scalar.Text),
        _ => JsonValue.Create(((YamlScalar)value).Text),
    };

    private JsonObject Map(YamlMap map)
    {
        var node = new JsonObject();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (lines.TryAdd(entry.Key, entry.Line))
                node[entry.Key] = Convert(entry.Value);
            else
                problems.Add(file.Problem(entry.Line, $"The key `{entry.Key}` stands twice.", $"Keep one of the two; the other is on line {lines[entry.Key]}."));
        }

        return node;
    }

    private static JsonValue Plain(string text)
    {
        if (text is "true" or "false")
            return JsonValue.Create(text == "true");
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && IsPlainNumber(text))
            return JsonValue.Create(whole);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && IsPlainNumber(text)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    // A code such as 007 or +49 is no number.
    private static bool IsPlainNumber(string text) =>
        text[0] != '+' && text.TrimStart('-') is var digits && (digits.Length == 1 || digits is not ['0', >= '0' and <= '9', ..]);
}
