namespace AnswerEngine.LanguageModels;

/// <summary>
/// A local language model: tokens, generation with log-probabilities, likelihoods. The seam in front of native code;
/// every implementation passes the same conformance tests.
/// </summary>
/// <remarks>
/// The same call gives the same result whatever was asked before. Calls from several threads are safe and run one at a time.
/// </remarks>
public interface ILanguageModel : IDisposable
{
    /// <summary>SHA-256 of the weights: 64 lower-case hexadecimal digits.</summary>
    string Fingerprint { get; }

    /// <summary>Name, size and quantization, for reports.</summary>
    string Description { get; }

    /// <summary>Which device computes, and why that one.</summary>
    string Device { get; }

    /// <summary>The most tokens, prompt and generation together, that one call can hold.</summary>
    int ContextLength { get; }

    /// <summary>Token ids of the text, <c>[tokens]</c>, without a beginning-of-sequence token.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="parseSpecial">
    /// Whether the text of a special token (<c>&lt;|im_end|&gt;</c>) becomes that token. Never for text from content.
    /// </param>
    int[] Tokenize(string text, bool parseSpecial);

    /// <summary>The text of these tokens, special tokens included.</summary>
    string Detokenize(ReadOnlySpan<int> tokens);

    /// <summary>Renders the conversation with the chat template of the model's own file.</summary>
    /// <param name="turns">The conversation, oldest first.</param>
    /// <param name="addGenerationPrompt">Whether to end with the start of the assistant's turn.</param>
    /// <returns>A prompt in which special tokens written inside a turn stay plain text.</returns>
    /// <exception cref="ChatTemplateException">The file has no template, or one that cannot be rendered.</exception>
    Prompt ApplyChatTemplate(IReadOnlyList<ChatTurn> turns, bool addGenerationPrompt);

    /// <summary>Continues the prompt.</summary>
    /// <param name="prompt">What to continue; a plain string is read with its special tokens.</param>
    /// <param name="options">How to choose tokens and when to stop.</param>
    /// <param name="onText">
    /// Receives the text as it is settled: whole characters, and nothing that may yet turn out to start a stop string.
    /// The parts joined are <see cref="Generation.Text"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the call between two tokens.</param>
    /// <exception cref="ContextOverflowException">Prompt and <see cref="GenerationOptions.MaxTokens"/> exceed the context.</exception>
    /// <exception cref="InvalidGrammarException">The grammar cannot be parsed.</exception>
    /// <exception cref="LanguageModelException">The native library reports a failure.</exception>
    Generation Generate(
        Prompt prompt, GenerationOptions options, Action<string> onText, CancellationToken cancellationToken);

    /// <summary>Natural log-probability of every token of the continuation, <c>[tokens]</c>, each at most 0.</summary>
    /// <param name="prompt">What goes before, at least one token.</param>
    /// <param name="continuation">Plain text, tokenised apart from the prompt, special tokens as text.</param>
    /// <exception cref="ContextOverflowException">Prompt and continuation exceed the context.</exception>
    /// <exception cref="ArgumentException">The prompt is empty.</exception>
    IReadOnlyList<float> Score(Prompt prompt, string continuation);
}
