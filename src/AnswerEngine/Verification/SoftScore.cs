using System.Text.Json.Serialization;
using AnswerEngine.Answers;
using AnswerEngine.Passages;

namespace AnswerEngine.Verification;

/// <summary>
/// One calibrated probability that a claim is faithful, from its soft scores. It can only reject: a claim that fails a
/// hard check is rejected whatever it says.
/// </summary>
/// <param name="Model">A logistic model over <see cref="ClaimScores.Named"/>.</param>
/// <param name="Threshold">Probability from which a claim is accepted, 0 to 1.</param>
/// <param name="Calibration">Hash over the names of the cases that it was fitted to.</param>
public sealed record SoftScore(LogisticModel Model, double Threshold, string Calibration)
{
    /// <summary>The score that the program carries.</summary>
    public static SoftScore Default { get; } = Read("soft-score.json");

    /// <summary>The score of claims in words of their own that the program carries; its model is over <see cref="FreeScores.Named"/>.</summary>
    public static SoftScore OfFreeWording { get; } = Read("free-wording.json");

    /// <summary>Identity of the <see cref="ClaimReader"/> whose readings the model was fitted to; <see langword="null"/> where it weighs none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reader { get; init; }

    /// <summary>Changes whenever a weight or the threshold does.</summary>
    [JsonIgnore]
    public string Hash => TextHash.Of(Write());

    /// <summary>The probability that a claim with these scores is faithful, 0 to 1.</summary>
    public double Probability(ClaimScores scores) => Model.Probability(scores.Named);

    /// <summary>The probability that a claim in words of its own with these scores is faithful, 0 to 1.</summary>
    public double Probability(FreeScores scores) => Model.Probability(scores.Named);

    /// <summary>The score as JSON, ending in a line feed.</summary>
    public string Write() => FittedJson.Write(this);

    private static SoftScore Read(string file) => FittedJson.OfProgram<SoftScore>($"Verification.{file}", "soft score");
}
