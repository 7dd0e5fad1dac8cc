using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>
/// Decides whether the evidence addresses a question: a logistic model over <see cref="GateFeatures"/>, calibrated on
/// labelled questions that are none of the site's own, with a threshold chosen there.
/// </summary>
/// <param name="Model">The model.</param>
/// <param name="Threshold">Probability from which an answer is given, 0 to 1.</param>
/// <param name="Near">Similarity of the nearest passage from which passages are shown in place of an answer, -1 to 1.</param>
/// <param name="Calibration">Hash of the labelled set that the model was fitted to.</param>
public sealed record Gate(LogisticModel Model, double Threshold, double Near, string Calibration)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = EngineJson.Default,
    };

    private static readonly JsonTypeInfo<Gate> Shape = (JsonTypeInfo<Gate>)Form.GetTypeInfo(typeof(Gate));

    /// <summary>The gate that the program carries.</summary>
    public static Gate Default { get; } = ReadDefault();

    /// <summary>Changes whenever a weight or a threshold does.</summary>
    [JsonIgnore]
    public string Hash => TextHash.Of(Write());

    /// <summary>Reads a gate from what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a gate.</exception>
    public static Gate Read(string json) =>
        JsonSerializer.Deserialize(json, Shape) ?? throw new JsonException("The text holds no gate.");

    /// <summary>The gate as JSON, ending in a line feed.</summary>
    public string Write() => JsonSerializer.Serialize(this, Shape) + "\n";

    /// <summary>What the gate makes of a question beside its evidence.</summary>
    public GateReading Judge(GateFeatures features)
    {
        ImmutableArray<KeyValuePair<string, double>> named = features.Named;
        return new GateReading(Model.Probability(named), Threshold, features.Veto, named);
    }

    private static Gate ReadDefault()
    {
        using var stream = typeof(Gate).Assembly.GetManifestResourceStream("AnswerEngine.Answers.gate.json")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }
}
