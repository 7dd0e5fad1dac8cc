using System.Runtime.InteropServices;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;

namespace AnswerEngine.LlamaCpp;

/// <summary>Receives the logits, <c>[vocabulary]</c>, that follow the token at a position of the prompt.</summary>
internal delegate void LogitsVisitor(int position, ReadOnlySpan<float> logits);

/// <summary>
/// One sequence of tokens in a native context, and what of it can be kept for the next prompt.
/// </summary>
/// <remarks>
/// Prompts are computed in chunks that start at multiples of <see cref="ChunkTokens"/>, and only whole chunks are kept, or a prompt
/// that was held as it is. So every value comes from a batch of the same shape whether it was kept or computed again, and a result does
/// not depend on what was asked before: kernels for batches of other sizes round differently.
/// </remarks>
internal sealed unsafe class LlamaSession(LlamaContextHandle context, int vocabularySize) : IDisposable
{
    /// <summary>Tokens computed at once. Larger chunks keep less of a prompt that starts like the last one.</summary>
    internal const int ChunkTokens = 64;

    private readonly List<int> kept = [];
    private readonly float[] scratch = new float[vocabularySize];

    /// <summary>Tokens of the last prompt that did not have to be computed.</summary>
    internal int ReusedTokens { get; private set; }

    internal LlamaContextHandle Context => context;

    /// <summary>Makes the sequence hold exactly these tokens.</summary>
    /// <param name="tokens">The prompt, at least one token, within the context.</param>
    /// <param name="firstOutput">Position of the first token whose logits are wanted.</param>
    /// <param name="visit">Receives the logits, in order.</param>
    internal void Prefill(
        ReadOnlySpan<int> tokens, int firstOutput, LogitsVisitor visit, CancellationToken cancellationToken)
    {
        ReusedTokens = KeepPrefix(tokens[..Math.Min(firstOutput, tokens.Length)]);
        for (var start = ReusedTokens; start < tokens.Length; start += ChunkTokens)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = tokens[start..Math.Min(start + ChunkTokens, tokens.Length)];
            Decode(chunk, firstOutput - start);
            if (chunk.Length == ChunkTokens)
            {
                kept.AddRange(chunk);
            }

            for (var index = Math.Max(0, firstOutput - start); index < chunk.Length; index++)
            {
                visit(start + index, Logits(index));
            }
        }
    }

    /// <summary>Makes the sequence hold exactly these tokens, and keeps them all, for <see cref="Read"/>.</summary>
    /// <param name="tokens">The tokens, within the context; none are held as well.</param>
    internal void Hold(ReadOnlySpan<int> tokens)
    {
        ReusedTokens = KeepPrefix(tokens, asItIs: true);
        for (var start = ReusedTokens; start < tokens.Length; start += ChunkTokens)
        {
            var chunk = tokens[start..Math.Min(start + ChunkTokens, tokens.Length)];
            Decode(chunk, firstOutput: chunk.Length);
            kept.AddRange(chunk);
        }
    }

    /// <summary>Reads on behind what is held, once. What is read is not kept.</summary>
    /// <param name="tokens">The tokens, at least one, within the context.</param>
    /// <returns>The logits, <c>[vocabulary]</c>, after the last; valid until the next call.</returns>
    internal ReadOnlySpan<float> Read(ReadOnlySpan<int> tokens)
    {
        for (var start = 0; start < tokens.Length; start += ChunkTokens)
        {
            var end = Math.Min(start + ChunkTokens, tokens.Length);
            Decode(tokens[start..end], firstOutput: end == tokens.Length ? end - start - 1 : end - start);
        }

        return LastLogits;
    }

    /// <summary>Appends a generated token. It is not kept for the next prompt.</summary>
    internal void Append(int token) => Decode([token], firstOutput: 0);

    /// <summary>The logits, <c>[vocabulary]</c>, after the last token; valid until the next call.</summary>
    internal ReadOnlySpan<float> LastLogits => Logits(-1);

    /// <inheritdoc cref="LogProbabilities.Of"/>
    internal float LogProbability(ReadOnlySpan<float> logits, int token) => LogProbabilities.Of(logits, token, scratch);

    /// <inheritdoc/>
    public void Dispose() => context.Dispose();

    private int KeepPrefix(ReadOnlySpan<int> tokens, bool asItIs = false)
    {
        var shared = tokens.CommonPrefixLength(CollectionsMarshal.AsSpan(kept));
        var whole = asItIs && shared == tokens.Length && shared == kept.Count ? shared : shared / ChunkTokens * ChunkTokens;
        var memory = LlamaNative.Memory(context);
        if (whole == 0 || !LlamaNative.RemoveFromMemory(memory, sequence: 0, start: whole, end: -1))
        {
            // A model with a recurrent state cannot forget only the end.
            LlamaNative.ClearMemory(memory, data: true);
            whole = 0;
        }

        kept.RemoveRange(whole, kept.Count - whole);
        return whole;
    }

    private void Decode(ReadOnlySpan<int> tokens, int firstOutput)
    {
        Span<byte> outputs = stackalloc byte[ChunkTokens];
        outputs.Clear();
        outputs[..tokens.Length][Math.Clamp(firstOutput, 0, tokens.Length)..].Fill(1);
        int status;
        fixed (int* source = tokens)
        fixed (byte* wanted = outputs)
        {
            status = LlamaNative.Decode(context, new LlamaBatch { TokenCount = tokens.Length, Tokens = source, Outputs = wanted });
        }

        if (status != 0)
        {
            kept.Clear();
            throw new LanguageModelException(
                $"llama.cpp could not compute {tokens.Length} tokens (llama_decode gave {status}). {LlamaLog.TakeErrors()} "
                + "Open the model with a longer context or on another device.");
        }
    }

    private ReadOnlySpan<float> Logits(int index) => new(LlamaNative.Logits(context, index), scratch.Length);
}
