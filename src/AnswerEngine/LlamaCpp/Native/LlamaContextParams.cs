using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary><c>struct llama_context_params</c> of include/llama.h, field by field; booleans are bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LlamaContextParams
{
    internal uint ContextLength;
    internal uint Batch;
    internal uint MicroBatch;
    internal uint MaxSequences;
    internal uint RecurrentSnapshots;
    internal uint MaxOutputs;
    internal uint MaxOutputsPerSequence;
    internal int Threads;
    internal int BatchThreads;
    internal int ContextType;
    internal int RopeScalingType;
    internal int PoolingType;
    internal int AttentionType;
    internal int FlashAttentionType;
    internal float RopeFrequencyBase;
    internal float RopeFrequencyScale;
    internal float YarnExtFactor;
    internal float YarnAttnFactor;
    internal float YarnBetaFast;
    internal float YarnBetaSlow;
    internal uint YarnOriginalContext;
    internal float DefragThreshold;
    internal nint EvalCallback;
    internal nint EvalCallbackUserData;
    internal int TypeK;
    internal int TypeV;
    internal nint AbortCallback;
    internal nint AbortCallbackData;
    internal byte Embeddings;
    internal byte OffloadKqv;
    internal byte NoPerf;
    internal byte OpOffload;
    internal byte SwaFull;
    internal byte KvUnified;
    internal nint Samplers;
    internal nuint SamplerCount;
    internal nint OtherContext;
}
