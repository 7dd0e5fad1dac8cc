using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;
using AnswerEngine.Models;

namespace AnswerEngine.LlamaCpp;

/// <summary>A GGUF model in llama.cpp of which one layer is looked at, with one sequence that keeps what successive prompts share.</summary>
public sealed class LlamaStates : IHiddenStates
{
    private readonly Lock gate = new();
    private readonly LlamaModelHandle model;
    private readonly LlamaSession session;
    private readonly LlamaVocabulary vocabulary;
    private readonly LayerTap tap;
    private readonly int contextLength;

    private LlamaStates(LlamaModelHandle model, LlamaContextHandle context, LayerTap tap, int layer, VerifiedModel source)
    {
        (this.model, this.tap, Layer) = (model, tap, layer);
        vocabulary = new LlamaVocabulary(LlamaNative.Vocabulary(model));
        session = new LlamaSession(context, vocabulary.Size);
        contextLength = (int)LlamaNative.ContextLength(context);
        Fingerprint = source.Entry.Fingerprint;
    }

    /// <summary>What computes the states. Changes with llama.cpp, and must change whenever a prompt is cut or computed in another way.</summary>
    public static string Version { get; } = $"states/1 llama.cpp {LlamaNative.BoundVersion}";

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public int Layer { get; }

    /// <summary>Opens a model.</summary>
    /// <param name="source">Its verified files.</param>
    /// <param name="layer">The layer to look at, 0 for the first; below the last, whose output llama.cpp computes for few tokens.</param>
    /// <param name="options">How to open it; the defaults if left out.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the model has no such layer.</exception>
    /// <exception cref="ModelUnavailableException">A file is not GGUF, or a shard is missing.</exception>
    /// <exception cref="NativeLibraryUnavailableException">The llama.cpp libraries cannot be used.</exception>
    /// <exception cref="DeviceUnavailableException">The device that was asked for is not there.</exception>
    /// <exception cref="LanguageModelException">llama.cpp refuses the file.</exception>
    public static LlamaStates Load(VerifiedModel source, int layer, LlamaOptions? options = null)
    {
        options ??= new LlamaOptions();
        var (model, device) = LlamaLoading.Open(source, options);
        LayerTap? tap = null;
        try
        {
            var layers = LlamaNative.LayerCount(model);
            if (layer < 0 || layer >= layers - 1)
                throw new ArgumentException($"The model {source.Entry.Name} has {layers} layers, so that 0 to {layers - 2} can be looked at, and not {layer}.", nameof(layer));
            tap = new LayerTap(layer, LlamaNative.Width(model));
            return new LlamaStates(model, LlamaLoading.NewContext(model, options, device, tap), tap, layer, source);
        }
        catch
        {
            tap?.Dispose();
            model.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public float[] StateOf(Prompt prompt)
    {
        lock (gate)
        {
            var tokens = vocabulary.Tokenize(prompt);
            if (tokens.Length == 0) throw new ArgumentException("The prompt is empty: there is nothing to read.", nameof(prompt));
            if (tokens.Length > contextLength) throw new ContextOverflowException(tokens.Length, 0, contextLength);
            tap.Reset();
            session.Prefill(tokens, tokens.Length - 1, static (_, _) => { }, CancellationToken.None);
            return tap.HasRead
                ? tap.Last.ToArray()
                : throw new LanguageModelException($"llama.cpp computed no tensor for layer {Layer}: its names are others than this binding knows.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        tap.Dispose();
        model.Dispose();
    }
}
