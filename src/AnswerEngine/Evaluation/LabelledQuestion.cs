using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnswerEngine.Evaluation;

/// <summary>A question with a label, as a line of JSON in a labelled set.</summary>
public sealed record LabelledQuestion
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The question as a visitor would ask it.</summary>
    [JsonRequired]
    public string Question { get; init; } = "";

    /// <summary>Whether the content answers it.</summary>
    [JsonRequired]
    public bool Answerable { get; init; }

    /// <summary>The page that answers it, as a path below the content folder; <see langword="null"/> where not known.</summary>
    public string? Page { get; init; }

    /// <summary>The section of that page.</summary>
    public string? Anchor { get; init; }

    /// <summary>Words that a right answer holds.</summary>
    public string? Fact { get; init; }

    /// <summary>Kind of case, for the report: <c>plain</c>, <c>paraphrase</c>, <c>near</c>, <c>far</c> …</summary>
    public string Kind { get; init; } = "";

    /// <summary>Who wrote the case; a program is named as a program.</summary>
    public string Author { get; init; } = "";

    /// <summary>Reads a labelled set, one case a line; empty lines are passed over.</summary>
    /// <exception cref="FormatException">A line is no case; the message names the file and the line.</exception>
    public static IReadOnlyList<LabelledQuestion> ReadSet(string path)
    {
        var cases = new List<LabelledQuestion>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                cases.Add(JsonSerializer.Deserialize<LabelledQuestion>(line, Form) ?? throw new JsonException("It is null."));
            }
            catch (JsonException fault)
            {
                throw new FormatException($"{path}:{number}: This is no labelled question: {fault.Message} A line is a JSON object with \"question\" and \"answerable\".", fault);
            }
        }

        return cases;
    }
}
