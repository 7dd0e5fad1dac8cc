using System.Collections.Concurrent;
using System.Security.Cryptography;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;
using AnswerEngine.Models;

namespace AnswerEngine.LlamaCpp;

/// <summary>
/// A GGUF model in llama.cpp with a low-rank adapter added that teaches it to answer "Yes" or "No" (Hu et al., LoRA, 2021), several prompts at a time,
/// each in a sequence that keeps how the last one began.
/// </summary>
public sealed class LlamaRelevance : IRelevance
{
    private readonly LlamaModelHandle model;
    private readonly LlamaVocabulary vocabulary;
    private readonly Func<LlamaSession> open;
    private readonly int yes;
    private readonly int no;
    private readonly int contextLength;

    // A bag gives a thread the one that it put back last, which holds what it read last.
    private readonly ConcurrentBag<LlamaSession> idle = [];

    private LlamaRelevance(LlamaModelHandle model, LlamaVocabulary vocabulary, Func<LlamaContextHandle> context, string fingerprint)
    {
        (this.model, this.vocabulary, Fingerprint) = (model, vocabulary, fingerprint);
        (yes, no) = (WordOf(vocabulary, "Yes"), WordOf(vocabulary, "No"));
        open = () => new LlamaSession(context(), vocabulary.Size);
        var first = open();
        contextLength = (int)LlamaNative.ContextLength(first.Context);
        idle.Add(first);
    }

    /// <summary>What computes the numbers. Changes with llama.cpp, and must change whenever a prompt is cut or computed in another way.</summary>
    public static string Version { get; } = $"relevance/2 llama.cpp {LlamaNative.BoundVersion}";

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>SHA-256 over the fingerprints of a model and its adapter, 64 lower-case hexadecimal digits.</summary>
    public static string FingerprintOf(ModelEntry source, ModelEntry adapter) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($"{source.Fingerprint}\n{adapter.Fingerprint}")));

    /// <summary>Opens a model with its adapter added.</summary>
    /// <param name="source">The verified files of the model.</param>
    /// <param name="adapter">The verified file of the adapter.</param>
    /// <param name="options">How to open it; the defaults if left out. Each prompt that is read at once with others takes a context of this length.</param>
    /// <param name="folder">Where the merged weights are written while llama.cpp reads them; the system's folder for temporary files if left out.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ModelUnavailableException">A file is not GGUF, or a shard is missing.</exception>
    /// <exception cref="NativeLibraryUnavailableException">The llama.cpp libraries cannot be used.</exception>
    /// <exception cref="DeviceUnavailableException">The device that was asked for is not there.</exception>
    /// <exception cref="LanguageModelException">
    /// The adapter is not for this model, llama.cpp refuses the two together, the model has no word "Yes" or "No", or there is no room for the file that it is read from.
    /// </exception>
    public static LlamaRelevance Load(VerifiedModel source, VerifiedModel adapter, LlamaOptions? options = null, string? folder = null)
    {
        options ??= new LlamaOptions();
        options.Validate();
        var (model, device) = LlamaLoading.Open(MergedWeights.Of(source, adapter), source, options, folder ?? Path.GetTempPath());
        try
        {
            return new LlamaRelevance(
                model, new LlamaVocabulary(LlamaNative.Vocabulary(model)), () => LlamaLoading.NewContext(model, options, device), FingerprintOf(source.Entry, adapter.Entry));
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public float LogOdds(Prompt beginning, Prompt rest)
    {
        var before = vocabulary.Tokenize(beginning);
        if (before.Length == 0) throw new ArgumentException("The beginning of the prompt is empty.", nameof(beginning));
        var tokens = vocabulary.Tokenize(new Prompt([.. beginning.Pieces, .. rest.Pieces]));
        if (tokens.Length == before.Length) throw new ArgumentException("The rest of the prompt is empty.", nameof(rest));
        if (tokens.Length > contextLength) throw new ContextOverflowException(tokens.Length, 0, contextLength);
        if (!idle.TryTake(out var session)) session = open();
        try
        {
            session.Hold(before);
            var logits = session.Read(tokens.AsSpan(before.Length..));
            return logits[yes] - logits[no];
        }
        finally
        {
            idle.Add(session);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in idle) session.Dispose();
        model.Dispose();
    }

    private static int WordOf(LlamaVocabulary vocabulary, string word) => vocabulary.Tokenize(word, parseSpecial: false) is [var token]
        ? token
        : throw new LanguageModelException($"The model has no token for \"{word}\": choose the model that the adapter was made for.");
}
