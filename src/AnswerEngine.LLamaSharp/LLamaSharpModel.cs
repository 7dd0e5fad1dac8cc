using AnswerEngine.LanguageModels;
using AnswerEngine.LanguageModels.Templates;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Models;
using LLama;
using LLama.Common;
using LLama.Exceptions;
using LLama.Native;
using ContextOverflowException = AnswerEngine.LanguageModels.ContextOverflowException;

namespace AnswerEngine.LLamaSharp;

/// <summary>A GGUF model in the LLamaSharp package. Every prompt is computed from its start.</summary>
public sealed class LLamaSharpModel : ILanguageModel
{
    private readonly Lock gate = new();
    private readonly LLamaWeights weights;
    private readonly LLamaSharpSession session;
    private readonly LLamaSharpVocabulary vocabulary;
    private readonly Lazy<ChatTemplate> template;

    private LLamaSharpModel(LLamaWeights weights, LLamaContext context, VerifiedModel source, string device)
    {
        this.weights = weights;
        vocabulary = new LLamaSharpVocabulary(weights.NativeHandle);
        session = new LLamaSharpSession(context);
        template = new Lazy<ChatTemplate>(ReadTemplate);
        ContextLength = (int)context.ContextSize;
        Fingerprint = source.Entry.Fingerprint;
        Description = $"{source.Entry.Name} ({weights.NativeHandle.Description}, LLamaSharp)";
        Device = device;
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public string Device { get; }

    /// <inheritdoc/>
    public int ContextLength { get; }

    /// <summary>Opens a model; <see cref="LlamaOptions.LibraryFolder"/> is not used: the package finds its own libraries.</summary>
    /// <param name="source">Its verified files.</param>
    /// <param name="options">How to open it; the defaults if left out.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ModelUnavailableException">A file is not GGUF, or a shard is missing.</exception>
    /// <exception cref="NativeLibraryUnavailableException">The package's libraries cannot be loaded.</exception>
    /// <exception cref="DeviceUnavailableException">The device that was asked for is not there.</exception>
    /// <exception cref="LanguageModelException">llama.cpp refuses the file.</exception>
    public static LLamaSharpModel Load(VerifiedModel source, LlamaOptions? options = null)
    {
        options ??= new LlamaOptions();
        options.Validate();
        var path = GgufFile.First(source);
        try
        {
            var (usesCuda, device) = LLamaSharpDevice.Choose(options.Device);
            return Open(source, Parameters(path, options, usesCuda), device);
        }
        catch (RuntimeError error)
        {
            throw new LanguageModelException(
                $"LLamaSharp refuses the model '{source.Entry.Name}': {error.Message} Choose another model.", error);
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
            using var sampler = LLamaSharpSampler.Create(options, weights.NativeHandle);
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
        weights.Dispose();
    }

    private static LLamaSharpModel Open(VerifiedModel source, ModelParams parameters, string device)
    {
        var weights = LLamaWeights.LoadFromFile(parameters);
        try
        {
            parameters.ContextSize = (uint)Math.Min((int)parameters.ContextSize!, weights.ContextSize);
            return new LLamaSharpModel(weights, weights.CreateContext(parameters), source, device);
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    private static ModelParams Parameters(string path, LlamaOptions options, bool usesCuda) => new(path)
    {
        ContextSize = (uint)options.ContextLength,
        Threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads,
        BatchThreads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads,
        BatchSize = LLamaSharpSession.ChunkTokens,
        UBatchSize = LLamaSharpSession.ChunkTokens,
        GpuLayerCount = usesCuda ? -1 : 0,
        NoKqvOffload = !usesCuda,
    };

    private Generation Continue(
        int promptTokens,
        SafeLLamaSamplerChainHandle sampler,
        GenerationOptions options,
        Action<string> onText,
        CancellationToken cancellationToken)
    {
        var text = new StoppingText(options.Stop, onText);
        var generated = new List<GeneratedToken>();
        for (var position = promptTokens; ; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var token = session.Sample(sampler);
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

            session.Append(token, position);
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

    private ChatTemplate ReadTemplate() => weights.NativeHandle.GetTemplate(strict: false) is { } source
        ? ChatTemplate.Parse(source)
        : throw new ChatTemplateException($"The model {Description} has no chat template. Use an instruction-tuned model.");
}
