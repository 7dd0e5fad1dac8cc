using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using LLama;
using LLama.Native;

namespace AnswerEngine.LLamaSharp;

/// <summary>The one sequence of a LLamaSharp context.</summary>
internal sealed class LLamaSharpSession(LLamaContext context) : IDisposable
{
    /// <summary>Tokens computed at once, as in the engine's own binding, so that both round alike.</summary>
    internal const int ChunkTokens = LlamaSession.ChunkTokens;

    private readonly LLamaBatch batch = new();
    private readonly float[] scratch = new float[context.Vocab.Count];
    private int lastOutput;

    internal ReadOnlySpan<float> LastLogits => context.NativeHandle.GetLogitsIth(lastOutput);

    internal void Prefill(
        ReadOnlySpan<int> tokens, int firstOutput, LogitsVisitor visit, CancellationToken cancellationToken)
    {
        context.NativeHandle.MemoryClear();
        for (var start = 0; start < tokens.Length; start += ChunkTokens)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = tokens[start..Math.Min(start + ChunkTokens, tokens.Length)];
            Decode(chunk, start, firstOutput - start);
            for (var index = Math.Max(0, firstOutput - start); index < chunk.Length; index++)
            {
                visit(start + index, context.NativeHandle.GetLogitsIth(index));
            }
        }
    }

    internal void Append(int token, int position) => Decode([token], position, firstOutput: 0);

    internal int Sample(SafeLLamaSamplerChainHandle sampler) => (int)sampler.Sample(context.NativeHandle, lastOutput);

    internal float LogProbability(ReadOnlySpan<float> logits, int token) => LogProbabilities.Of(logits, token, scratch);

    /// <inheritdoc/>
    public void Dispose() => context.Dispose();

    private void Decode(ReadOnlySpan<int> tokens, int start, int firstOutput)
    {
        batch.Clear();
        for (var index = 0; index < tokens.Length; index++)
        {
            batch.Add(tokens[index], start + index, LLamaSeqId.Zero, logits: index >= firstOutput);
        }

        lastOutput = tokens.Length - 1;
        if (context.Decode(batch) is var result and not DecodeResult.Ok)
        {
            throw new LanguageModelException(
                $"LLamaSharp could not compute {tokens.Length} tokens ({result}). Open the model with a longer context or on another device.");
        }
    }
}
