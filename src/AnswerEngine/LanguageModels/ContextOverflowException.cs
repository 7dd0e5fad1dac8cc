namespace AnswerEngine.LanguageModels;

/// <summary>A call needs more tokens than the context holds; found before anything is computed.</summary>
/// <param name="promptTokens">Tokens of the prompt.</param>
/// <param name="furtherTokens">Tokens to generate or to score.</param>
/// <param name="contextLength">Tokens that the context holds.</param>
public sealed class ContextOverflowException(int promptTokens, int furtherTokens, int contextLength)
    : LanguageModelException(
        $"The prompt has {promptTokens} tokens and needs room for {furtherTokens} more, but the context holds "
        + $"{contextLength}. Shorten the prompt, ask for fewer tokens, or open the model with a longer context.")
{
    /// <summary>Tokens of the prompt.</summary>
    public int PromptTokens { get; } = promptTokens;

    /// <summary>Tokens to generate or to score.</summary>
    public int FurtherTokens { get; } = furtherTokens;

    /// <summary>Tokens that the context holds.</summary>
    public int ContextLength { get; } = contextLength;
}
