using System.Runtime.InteropServices;
using AnswerEngine.LanguageModels;
using AnswerEngine.LanguageModels.Templates;
using AnswerEngine.LlamaCpp.Native;
using AnswerEngine.Models;

namespace AnswerEngine.LlamaCpp;

/// <summary>A GGUF model in llama.cpp, with one sequence that keeps what successive prompts share.</summary>
public sealed class LlamaModel : ILanguageModel
{
    private readonly Lock gate = new();
    private readonly LlamaModelHandle model;
    private readonly LlamaSession session;
    private readonly LlamaVocabulary vocabulary;
    private readonly Lazy<ChatTemplate> template;

    private LlamaModel(LlamaModelHandle model, LlamaContextHandle context, VerifiedModel source, LlamaDevice device)
    {
        this.model = model;
        vocabulary = new LlamaVocabulary(LlamaNative.Vocabulary(model));
        session = new LlamaSession(context, vocabulary.Size);
        template = new Lazy<ChatTemplate>(ReadTemplate);
        ContextLength = (int)LlamaNative.ContextLength(context);
        Fingerprint = source.Entry.Fingerprint;
        Description = $"{source.Entry.Name} ({LlamaLoading.Describe(model)})";
        Device = device.Description;
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public string Device { get; }

    /// <inheritdoc/>
    public int ContextLength { get; }

    /// <summary>Tokens of the last prompt that were kept from the one before: a multiple of 64.</summary>
    public int ReusedTokens => session.ReusedTokens;

    /// <summary>Opens a model.</summary>
    /// <param name="source">Its verified files.</param>
    /// <param name="options">How to open it; the defaults if left out.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ModelUnavailableException">A file is not GGUF, or a shard is missing.</exception>
    /// <exception cref="NativeLibraryUnavailableException">The llama.cpp libraries cannot be used.</exception>
    /// <exception cref="DeviceUnavailableException">The device that was asked for is not there.</exception>
    /// <exception cref="LanguageModelException">llama.cpp refuses the file.</exception>
    public static LlamaModel Load(VerifiedModel source, LlamaOptions? options = null)
    {
        options ??= new LlamaOptions();
        var (model, device) = LlamaLoading.Open(source, options);
        try
        {
            return new LlamaModel(model, LlamaLoading.NewContext(model, options, device), source, device);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public int[] Tokenize(string text, bool parseSpecial) => vocabulary.Tokenize(text, parseSpecial);

    /// <inheritdoc/>
    public string Detokenize(ReadOnlySpan<int> tokens) => vocabulary.Detokenize(tokens);

    /// <inheritdoc/>
    public Prompt ApplyChatTemplate(IReadOnlyList<ChatTurn> turns, bool addGenerationPrompt) =>
        template.Value.Render(turns, addGenerationPrompt, vocabulary.SpecialTokens);

    /// <inheritdoc/>
    public Generation Generate(
        Prompt prompt, GenerationOptions options, Action<string> onText, CancellationToken cancellationToken)
    {
        options.Validate();
        lock (gate)
        {
            var tokens = Fit(prompt, options.MaxTokens);
            using var sampler = LlamaSampler.Create(options, vocabulary);
            session.Prefill(tokens, tokens.Length - 1, static (_, _) => { }, cancellationToken);
            return Continue(tokens.Length, sampler, options, onText, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<float> Score(Prompt prompt, string continuation)
    {
        lock (gate)
        {
            var further = vocabulary.Tokenize(continuation, parseSpecial: false);
            if (further.Length == 0)
            {
                return [];
            }

            var tokens = Fit(prompt, further.Length);
            var scores = new float[further.Length];
            session.Prefill(
                [.. tokens, .. further[..^1]],
                tokens.Length - 1,
                (position, logits) => scores[position - tokens.Length + 1] =
                    session.LogProbability(logits, further[position - tokens.Length + 1]),
                CancellationToken.None);
            return scores;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        model.Dispose();
    }

    private Generation Continue(
        int promptTokens,
        LlamaSamplerHandle sampler,
        GenerationOptions options,
        Action<string> onText,
        CancellationToken cancellationToken)
    {
        var text = new StoppingText(options.Stop, onText);
        var generated = new List<GeneratedToken>();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var token = LlamaNative.Sample(sampler, session.Context, index: -1);
            if (vocabulary.EndsGeneration(token))
            {
                return Finish(StopReason.EndOfTurn);
            }

            var logProbability = session.LogProbability(session.LastLogits, token);
            generated.Add(new GeneratedToken(token, text.Append(vocabulary.BytesOf(token)), logProbability));
            if (text.IsStopped)
            {
                return Finish(StopReason.StopString);
            }

            if (generated.Count == options.MaxTokens)
            {
                return Finish(StopReason.MaxTokens);
            }

            session.Append(token);
        }

        Generation Finish(StopReason reason) => new(text.Complete(), generated, reason, promptTokens);
    }

    private int[] Fit(Prompt prompt, int furtherTokens)
    {
        var tokens = vocabulary.Tokenize(prompt);
        if (tokens.Length == 0)
        {
            throw new ArgumentException("The prompt is empty: there is nothing to continue.", nameof(prompt));
        }

        return tokens.Length + furtherTokens <= ContextLength
            ? tokens
            : throw new ContextOverflowException(tokens.Length, furtherTokens, ContextLength);
    }

    private ChatTemplate ReadTemplate() =>
        Marshal.PtrToStringUTF8(LlamaNative.ChatTemplate(model, name: null)) is { } source
            ? ChatTemplate.Parse(source)
            : throw new ChatTemplateException($"The model {Description} has no chat template. Use an instruction-tuned model.");
}
