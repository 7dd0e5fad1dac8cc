namespace AnswerEngine.Answers;

/// <summary>How rewrites are asked for and when one is better than the quotation.</summary>
public sealed record RewriteOptions
{
    /// <summary>Rewrites asked for a sentence, 1 to 16: the first greedy, the others sampled with seeds 1, 2, …</summary>
    public int Candidates { get; init; } = 4;

    /// <summary>Temperature of the sampled ones, above 0 to 2.</summary>
    public float Temperature { get; init; } = 0.8f;

    /// <summary>Words that a sentence must have for a rewrite to be asked for; a short one is left as it is.</summary>
    public int LeastWords { get; init; } = 12;

    /// <summary>Share of the quotation's words that a rewrite may have at most, 0 to 1: it must be worth the change.</summary>
    public double LongestShare { get; init; } = 0.92;

    /// <summary>Least mean similarity of the rewrite's tokens to those of the quotation, 0 to 1.</summary>
    public double LeastAlignment { get; init; } = 0.8;

    /// <summary>Least mean log-probability of the rewrite's tokens under the language model; below, it reads badly.</summary>
    public double LeastLikelihood { get; init; } = -1.0;

    /// <summary>Every value as text, for <see cref="EngineIdentity.Prompt"/>.</summary>
    internal string Signature => ToString();
}
