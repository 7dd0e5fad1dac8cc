using System.Collections.Immutable;

namespace AnswerEngine.Verification;

/// <summary>The soft scores of a claim in words of its own beside the sentence that proves it.</summary>
/// <param name="Named">The scores by name, in the order of the model's terms.</param>
public sealed record FreeScores(ImmutableArray<KeyValuePair<string, double>> Named);
