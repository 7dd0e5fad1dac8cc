using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary><c>struct llama_sampler_chain_params</c> of include/llama.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LlamaSamplerChainParams
{
    internal byte NoPerf;
}
