using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary>
/// <c>struct llama_batch</c> of include/llama.h. With <see cref="Positions"/> and the sequence fields NULL, tokens
/// follow what sequence 0 holds already.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LlamaBatch
{
    internal int TokenCount;
    internal int* Tokens;
    internal float* Embeddings;
    internal int* Positions;
    internal int* SequenceCounts;
    internal int** SequenceIds;

    /// <summary>For every token, whether its logits are wanted.</summary>
    internal byte* Outputs;
}
