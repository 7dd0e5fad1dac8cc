using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>
/// Decides whether the evidence addresses a question: a logistic model over <see cref="GateFeatures"/>, calibrated on
/// labelled questions that are none of the site's own, with a threshold chosen there; and another for where no language model reads.
/// </summary>
/// <param name="Model">The model over all features.</param>
/// <param name="Threshold">Its probability from which an answer is given, 0 to 1.</param>
/// <param name="Unread">The model over the features but those that a language model reads.</param>
/// <param name="UnreadThreshold">Its probability from which an answer is given, 0 to 1.</param>
/// <param name="Near">Similarity of the passage most like the question from which passages are shown in place of an answer, -1 to 1.</param>
/// <param name="Calibration">Hash of the labelled set that the models were fitted to.</param>
/// <param name="Reader">Identity of the <see cref="SectionReader"/> whose readings the model was fitted to.</param>
public sealed record Gate(
    LogisticModel Model, double Threshold, LogisticModel Unread, double UnreadThreshold, double Near, string Calibration, string Reader)
{
    // What was read moves the similarity that is asked for, and at these log-odds leaves it as it is: docs/log.md, "A small model that was taught to read".
    private const double ReadWeight = 0.02;
    private const double Indifferent = -4;

    /// <summary>The gate that the program carries.</summary>
    public static Gate Default { get; } = FittedJson.OfProgram<Gate>("Answers.gate.json", "gate");

    /// <summary>Changes whenever a weight or a threshold does.</summary>
    [JsonIgnore]
    public string Hash => TextHash.Of(Write());

    /// <summary>Reads a gate from what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a gate.</exception>
    public static Gate Read(string json) => FittedJson.Read<Gate>(json, "gate");

    /// <summary>The gate as JSON, ending in a line feed.</summary>
    public string Write() => FittedJson.Write(this);

    /// <summary>The same gate with another threshold for either model.</summary>
    /// <param name="threshold">Probability from which an answer is given, 0 to 1.</param>
    public Gate At(double threshold) => this with { Threshold = threshold, UnreadThreshold = threshold };

    /// <summary>The probability from which an answer is given to a question with these features.</summary>
    public double ThresholdOf(GateFeatures features) => features.IsRead ? Threshold : UnreadThreshold;

    /// <summary>What the gate makes of a question beside its evidence.</summary>
    public GateReading Judge(GateFeatures features)
    {
        ImmutableArray<KeyValuePair<string, double>> named = features.Named;
        return new GateReading((features.IsRead ? Model : Unread).Probability(named), ThresholdOf(features), features.Veto, named);
    }

    /// <summary>Whether passages come so near that they are shown in place of an answer.</summary>
    /// <param name="similarity">Similarity of the passage that is most like the question, -1 to 1.</param>
    /// <param name="read">What a language model holds of the leading section, as <see cref="GateFeatures.Read"/>.</param>
    public bool ComesNear(double similarity, double? read) => similarity + ReadWeight * ((read ?? Indifferent) - Indifferent) >= Near;
}
