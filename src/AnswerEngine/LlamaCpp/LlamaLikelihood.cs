using System.Collections.Concurrent;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;
using AnswerEngine.Models;

namespace AnswerEngine.LlamaCpp;

/// <summary>A GGUF model in llama.cpp that tells how likely texts are, several at a time, each in a sequence that keeps the prompt of the last.</summary>
public sealed class LlamaLikelihood : ILikelihood
{
    private readonly LlamaModelHandle model;
    private readonly LlamaVocabulary vocabulary;
    private readonly Func<LlamaSession> open;
    private readonly int contextLength;

    // A bag gives a thread the one that it put back last, which holds the prompt that it read last.
    private readonly ConcurrentBag<LlamaSession> idle = [];

    private LlamaLikelihood(LlamaModelHandle model, LlamaSession first, Func<LlamaContextHandle> context, VerifiedModel source)
    {
        this.model = model;
        vocabulary = new LlamaVocabulary(LlamaNative.Vocabulary(model));
        open = () => new LlamaSession(context(), vocabulary.Size);
        contextLength = (int)LlamaNative.ContextLength(first.Context);
        idle.Add(first);
        Fingerprint = source.Entry.Fingerprint;
    }

    /// <summary>What computes the numbers. Changes with llama.cpp, and must change whenever a prompt is cut or computed in another way.</summary>
    public static string Version { get; } = $"likelihood/1 llama.cpp {LlamaNative.BoundVersion}";

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>Opens a model.</summary>
    /// <param name="source">Its verified files.</param>
    /// <param name="options">How to open it; the defaults if left out. Each text that is read at once with others takes a context of this length.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ModelUnavailableException">A file is not GGUF, or a shard is missing.</exception>
    /// <exception cref="NativeLibraryUnavailableException">The llama.cpp libraries cannot be used.</exception>
    /// <exception cref="DeviceUnavailableException">The device that was asked for is not there.</exception>
    /// <exception cref="LanguageModelException">llama.cpp refuses the file.</exception>
    public static LlamaLikelihood Load(VerifiedModel source, LlamaOptions? options = null)
    {
        options ??= new LlamaOptions();
        var (model, device) = LlamaLoading.Open(source, options);
        try
        {
            LlamaContextHandle NewContext() => LlamaLoading.NewContext(model, options, device);
            var words = new LlamaVocabulary(LlamaNative.Vocabulary(model));
            return new LlamaLikelihood(model, new LlamaSession(NewContext(), words.Size), NewContext, source);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public float MeanLogProbability(Prompt prompt, string text)
    {
        var before = vocabulary.Tokenize(prompt);
        var tokens = vocabulary.Tokenize(text, parseSpecial: false);
        if (before.Length == 0) throw new ArgumentException("The prompt is empty: there is nothing before the text.", nameof(prompt));
        if (before.Length + tokens.Length > contextLength) throw new ContextOverflowException(before.Length, tokens.Length, contextLength);
        if (tokens.Length == 0) return 0;
        if (!idle.TryTake(out var session)) session = open();
        try
        {
            return Sum(session, before, tokens) / tokens.Length;
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

    // The last token of the prompt is read with the text, since what follows it is the first of the text.
    private static float Sum(LlamaSession session, int[] before, int[] text)
    {
        session.Hold(before.AsSpan(..^1));
        var sum = 0f;
        session.Read([before[^1], .. text[..^1]], (index, logits) => sum += session.LogProbability(logits, text[index]));
        return sum;
    }
}
