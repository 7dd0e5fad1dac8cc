using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace SiteGen.Content;

/// <summary>What a page says in a field of its collection.</summary>
/// <param name="Type">What the value is.</param>
/// <param name="Value">A <see cref="string"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="DateOnly"/> or an
/// immutable array of strings, by the type.</param>
public sealed record FieldValue(FieldType Type, object Value)
{
    /// <summary>The texts of a list; the one text of any other value.</summary>
    public ImmutableArray<string> Items => Value is ImmutableArray<string> items ? items : [Text];

    /// <summary>The value as text: dates as <c>2024-05-31</c>, numbers with a point, truth as <c>true</c>, the texts of
    /// a list with commas between them.</summary>
    public string Text => Value switch
    {
        ImmutableArray<string> items => string.Join(", ", items),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => (string)Value,
    };

    /// <summary>The value as JSON: dates as text, all others as what they are.</summary>
    public JsonNode ToJson() => Value switch
    {
        ImmutableArray<string> items => new JsonArray([.. items.Select(item => JsonValue.Create(item))]),
        bool truth => JsonValue.Create(truth),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create(Text),
    };
}
