using AnswerEngine.LanguageModels;

namespace AnswerEngine.LlamaCpp;

/// <summary>How a model is opened.</summary>
public sealed record LlamaOptions
{
    /// <summary>
    /// Tokens that the context holds, at least 256; cut to what the model was trained on, then rounded up to a
    /// multiple of 256. The default is room for a dozen passages
    /// and costs SmolLM2-135M 90 MiB (22.5 KiB a token).
    /// </summary>
    public int ContextLength { get; init; } = 4096;

    /// <summary>Threads that compute; 0 for one a processor.</summary>
    public int Threads { get; init; }

    /// <summary>Where to compute.</summary>
    public ComputeDevice Device { get; init; } = ComputeDevice.Auto;

    /// <summary>Folder of the llama.cpp libraries; <see langword="null"/> for <see cref="LlamaLibrary.DefaultFolder"/>.</summary>
    public string? LibraryFolder { get; init; }

    /// <summary>Checks every range.</summary>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public void Validate()
    {
        string?[] faults =
        [
            ContextLength >= 256 ? null : $"ContextLength is {ContextLength}, and must be at least 256.",
            Threads >= 0 ? null : $"Threads is {Threads}, and must not be negative.",
        ];
        if (faults.OfType<string>().ToArray() is { Length: > 0 } found)
        {
            throw new ArgumentException($"Language model options: {string.Join(" ", found)}");
        }
    }
}
