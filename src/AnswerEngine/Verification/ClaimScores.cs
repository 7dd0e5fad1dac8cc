using System.Collections.Immutable;

namespace AnswerEngine.Verification;

/// <summary>The soft scores of a claim beside the sentence that proves it.</summary>
/// <param name="Alignment">Mean, over the claim's tokens, of the best similarity to a token of the evidence (MaxSim), -1 to 1.</param>
/// <param name="Weakest">The least of these best similarities, -1 to 1.</param>
/// <param name="Support">Share of the claim's content words that stand in the evidence or have a synonym there, 0 to 1.</param>
/// <param name="Open">How many words of the claim are only akin to the word of the evidence that they stand for.</param>
public sealed record ClaimScores(double Alignment, double Weakest, double Support, double Open = 0)
{
    /// <summary>The scores of a sentence that stands word for word in its evidence.</summary>
    public static ClaimScores Verbatim { get; } = new(1, 1, 1);

    /// <summary>The scores by name, in the order of the model's terms.</summary>
    public ImmutableArray<KeyValuePair<string, double>> Named =>
    [
        KeyValuePair.Create("alignment", Alignment),
        KeyValuePair.Create("weakest", Weakest),
        KeyValuePair.Create("support", Support),
        KeyValuePair.Create("open", Open),
    ];
}
