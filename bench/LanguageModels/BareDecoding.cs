using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.LlamaCpp.Native;
using AnswerEngine.Models;

namespace Bench.LanguageModels;

/// <summary>
/// llama.cpp's own rate: one token after the other through <c>llama_decode</c> in the library that the binding has loaded,
/// without sampling, as llama.cpp's bench measures generation (tg).
/// </summary>
internal sealed unsafe class BareDecoding : IDisposable
{
    private readonly LlamaModelHandle model;
    private readonly LlamaContextHandle context;

    /// <summary>Opens the file a second time.</summary>
    public BareDecoding(VerifiedModel source, LlamaOptions options)
    {
        (model, var device) = LlamaLoading.Open(source, options with { Device = ComputeDevice.Cpu });
        context = LlamaLoading.NewContext(model, options, device);
    }

    /// <summary>Decodes a prompt at once, then tokens one by one, each with its logits.</summary>
    public void Run(int[] prompt, int[] tokens)
    {
        LlamaNative.ClearMemory(LlamaNative.Memory(context), data: true);
        Decode(prompt);
        foreach (var token in tokens) Decode([token]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        context.Dispose();
        model.Dispose();
    }

    private void Decode(ReadOnlySpan<int> tokens)
    {
        Span<byte> outputs = stackalloc byte[tokens.Length];
        outputs.Clear();
        outputs[^1] = 1;
        int status;
        fixed (int* source = tokens)
        fixed (byte* wanted = outputs)
        {
            status = LlamaNative.Decode(context, new LlamaBatch { TokenCount = tokens.Length, Tokens = source, Outputs = wanted });
        }

        // Asking for logits waits until they are there.
        if (status != 0 || LlamaNative.Logits(context, -1) is null) throw new LanguageModelException($"llama_decode gave {status}.");
    }
}
