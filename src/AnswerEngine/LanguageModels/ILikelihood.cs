namespace AnswerEngine.LanguageModels;

/// <summary>A language model that tells how likely a text is behind another.</summary>
/// <remarks>The same call gives the same number whatever was asked before. Members may be called from several threads at once.</remarks>
public interface ILikelihood : IDisposable
{
    /// <summary>SHA-256 of the weights: 64 lower-case hexadecimal digits.</summary>
    string Fingerprint { get; }

    /// <summary>Mean natural log-probability of the text's tokens behind the prompt, at most 0; 0 for a text without tokens.</summary>
    /// <param name="prompt">What goes before, at least one token.</param>
    /// <param name="text">Plain text, tokenised apart from the prompt, special tokens as text.</param>
    /// <exception cref="ContextOverflowException">Prompt and text exceed the context.</exception>
    /// <exception cref="ArgumentException">The prompt is empty.</exception>
    /// <exception cref="LanguageModelException">The native library reports a failure.</exception>
    float MeanLogProbability(Prompt prompt, string text);
}
