using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AnswerEngine.Evaluation;

/// <summary>Reads cases that are written as one JSON object a line, names in lower case with underscores.</summary>
internal static class CaseLines
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, TypeInfoResolver = EngineJson.Default };

    /// <summary>The cases of a file; empty lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What a line is, for the message.</param>
    /// <param name="holds">What it must hold, for the message.</param>
    /// <exception cref="FormatException">A line is none; the message names the file and the line.</exception>
    public static IReadOnlyList<T> Read<T>(string path, string what, string holds)
        where T : class
    {
        var form = (JsonTypeInfo<T>)Form.GetTypeInfo(typeof(T));
        var cases = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                cases.Add(JsonSerializer.Deserialize(line, form) ?? throw new JsonException("It is null."));
            }
            catch (JsonException fault)
            {
                throw new FormatException($"{path}:{number}: This is no {what}: {fault.Message} A line is a JSON object with {holds}.", fault);
            }
        }

        return cases;
    }
}
