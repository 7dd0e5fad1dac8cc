using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AnswerEngine.Evaluation;

/// <summary>Reads files of one JSON object a line; empty lines are passed over.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        TypeInfoResolver = EngineJson.Default,
    };

    /// <summary>The objects, each with its line.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names the file and the line.</exception>
    public static IReadOnlyList<Line<T>> Read<T>(string path)
    {
        var form = (JsonTypeInfo<T>)Form.GetTypeInfo(typeof(T));
        var lines = new List<Line<T>>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                lines.Add(new(JsonSerializer.Deserialize(line, form) ?? throw new JsonException("It is null."), number, $"{path}:{number}"));
            }
            catch (JsonException fault)
            {
                throw new FormatException($"{path}:{number}: This line cannot be read: {fault.Message} A line is one JSON object.", fault);
            }
        }

        return lines;
    }

    /// <summary>An object and the line that it was read from.</summary>
    internal readonly record struct Line<T>(T Value, int Number, string Place);
}
