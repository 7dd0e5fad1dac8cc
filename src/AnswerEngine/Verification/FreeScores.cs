using System.Collections.Immutable;

namespace AnswerEngine.Verification;

/// <summary>
/// The soft scores of a claim in words of its own beside the sentence that proves it: <c>support</c>, share of its content words that
/// the sentence has a word for, and <c>cover</c>, the reverse, 0 to 1; <c>own_weakest</c>, the least similarity of a word of its own to
/// any of the sentence's, <c>own_strongest</c>, the greatest to one that is left out, and <c>linked_weakest</c>, the least of a word and
/// the one that it says again, -1 to 1; <c>akin</c>, words that are only of one kind with theirs; <c>crossed</c>, neighbours in another order that
/// no construction explains; <c>slots</c>, words of its own between the very neighbours of another word; <c>kept</c>, the longest common
/// subsequence over the longer of the two, 0 to 1.
/// </summary>
/// <param name="Named">The scores by name, in the order of the model's terms.</param>
public sealed record FreeScores(ImmutableArray<KeyValuePair<string, double>> Named)
{
    /// <summary>Share of the claim's content words that the sentence has a word for, 0 to 1.</summary>
    public double Support => Named[0].Value;
}
