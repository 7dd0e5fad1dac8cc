using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AnswerEngine;

/// <summary>How a record that was fitted is kept: indented JSON, names in lower case with underscores, ending in a line feed.</summary>
internal static class FittedJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = EngineJson.Default,
    };

    /// <summary>The record as text.</summary>
    public static string Write<T>(T record) => JsonSerializer.Serialize(record, Shape<T>()) + "\n";

    /// <summary>Reads a record from what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <param name="what">What the text should hold, for the message.</param>
    /// <exception cref="JsonException">It does not.</exception>
    public static T Read<T>(string json, string what) =>
        JsonSerializer.Deserialize(json, Shape<T>()) ?? throw new JsonException($"The text holds no {what}.");

    /// <summary>Reads a record that the program carries.</summary>
    /// <param name="file">Where it lies below the sources, with dots in the place of slashes.</param>
    /// <param name="what">What it is, for the message.</param>
    public static T OfProgram<T>(string file, string what)
    {
        using var stream = typeof(FittedJson).Assembly.GetManifestResourceStream($"AnswerEngine.{file}")!;
        using var reader = new StreamReader(stream);
        return Read<T>(reader.ReadToEnd(), what);
    }

    private static JsonTypeInfo<T> Shape<T>() => (JsonTypeInfo<T>)Form.GetTypeInfo(typeof(T));
}
