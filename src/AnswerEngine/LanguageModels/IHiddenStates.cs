namespace AnswerEngine.LanguageModels;

/// <summary>A language model that shows what it has made of a text: the hidden state of the last token behind one of its layers.</summary>
/// <remarks>
/// The same call gives the same state whatever was asked before. Calls from several threads are safe and run one at a time.
/// </remarks>
public interface IHiddenStates : IDisposable
{
    /// <summary>SHA-256 of the weights: 64 lower-case hexadecimal digits.</summary>
    string Fingerprint { get; }

    /// <summary>The layer whose output is shown, 0 for the first.</summary>
    int Layer { get; }

    /// <summary>The state of the last token, <c>[width of the model]</c>.</summary>
    /// <param name="prompt">What is read, at least one token.</param>
    /// <exception cref="ContextOverflowException">The prompt exceeds the context.</exception>
    /// <exception cref="ArgumentException">The prompt is empty.</exception>
    /// <exception cref="LanguageModelException">The native library reports a failure.</exception>
    float[] StateOf(Prompt prompt);
}
