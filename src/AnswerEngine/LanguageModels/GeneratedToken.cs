namespace AnswerEngine.LanguageModels;

/// <summary>One generated token.</summary>
/// <param name="Id">Its id in the vocabulary.</param>
/// <param name="Text">The characters that it completed; empty in the middle of a character of several bytes.</param>
/// <param name="LogProbability">
/// Natural logarithm of the probability that the model itself gave it, before temperature, cut-offs and grammar; at most 0.
/// </param>
public readonly record struct GeneratedToken(int Id, string Text, float LogProbability);
