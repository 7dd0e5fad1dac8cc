namespace AnswerEngine.LanguageModels;

/// <summary>A language model that was taught to say whether a text answers a question.</summary>
/// <remarks>The same call gives the same number whatever was asked before. Members may be called from several threads at once.</remarks>
public interface IRelevance : IDisposable
{
    /// <summary>SHA-256 of the weights: 64 lower-case hexadecimal digits.</summary>
    string Fingerprint { get; }

    /// <summary>How much likelier "Yes" is than "No" as the next token: the difference of their logits, without a bound.</summary>
    /// <param name="beginning">How the prompt begins, at least one token: what several prompts begin with is read once for those that follow each other.</param>
    /// <param name="rest">The rest of the prompt, at least one token.</param>
    /// <exception cref="ContextOverflowException">The prompt exceeds the context.</exception>
    /// <exception cref="ArgumentException">A part is empty.</exception>
    /// <exception cref="LanguageModelException">The native library reports a failure.</exception>
    float LogOdds(Prompt beginning, Prompt rest);
}
