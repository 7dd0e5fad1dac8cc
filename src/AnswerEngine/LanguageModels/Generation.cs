namespace AnswerEngine.LanguageModels;

/// <summary>What a model generated.</summary>
/// <param name="Text">The text, up to a stop string if there was one; not trimmed.</param>
/// <param name="Tokens">Every token, those of a stop string included; the end-of-turn token is not.</param>
/// <param name="StopReason">Why it ended.</param>
/// <param name="PromptTokens">Number of tokens of the prompt.</param>
public sealed record Generation(
    string Text, IReadOnlyList<GeneratedToken> Tokens, StopReason StopReason, int PromptTokens)
{
    /// <summary>Mean natural log-probability of the tokens; 0 where there are none.</summary>
    public float MeanLogProbability => Tokens.Count == 0 ? 0 : Tokens.Average(token => token.LogProbability);
}
