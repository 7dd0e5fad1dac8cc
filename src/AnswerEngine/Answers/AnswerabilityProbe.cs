using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>
/// Whether a language model that has read a section and a question holds, behind one of its layers, that the section answers it: a
/// linear probe of its hidden state (Alain and Bengio, Understanding intermediate layers using linear classifier probes, 2016).
/// </summary>
/// <param name="Model">SHA-256 of the weights of the model that it was fitted to.</param>
/// <param name="Layer">The layer that it looks at, 0 for the first.</param>
/// <param name="Prompt">Hash of the prompt that the model reads.</param>
/// <param name="Bias">The score of a state of zeros.</param>
/// <param name="Weights">A weight for each number of the state.</param>
public sealed record AnswerabilityProbe(string Model, int Layer, string Prompt, double Bias, ImmutableArray<double> Weights)
{
    /// <summary>The probe that the program carries.</summary>
    public static AnswerabilityProbe Default { get; } = FittedJson.OfProgram<AnswerabilityProbe>("Answers.probe.json", "probe");

    /// <summary>Changes whenever a weight does, or what the weights are for.</summary>
    [JsonIgnore]
    public string Hash => TextHash.Of(Write());

    /// <summary>Reads a probe from what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a probe.</exception>
    public static AnswerabilityProbe Read(string json) => FittedJson.Read<AnswerabilityProbe>(json, "probe");

    /// <summary>The probe as JSON, ending in a line feed.</summary>
    public string Write() => FittedJson.Write(this);

    /// <summary>The score of a state: about 1 where the section answers the question, about -1 where it does not.</summary>
    /// <param name="state">The state of the last token, <c>[width of the model]</c>.</param>
    /// <exception cref="ArgumentException">The state is not as wide as the probe.</exception>
    public double Score(ReadOnlySpan<float> state)
    {
        if (state.Length != Weights.Length)
            throw new ArgumentException($"The state has {state.Length} numbers and the probe {Weights.Length}.", nameof(state));
        var sum = Bias;
        for (var i = 0; i < state.Length; i++) sum += Weights[i] * state[i];
        return sum;
    }
}
