using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary><c>struct llama_model_params</c> of include/llama.h, field by field; booleans are bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LlamaModelParams
{
    /// <summary>NULL-terminated list of devices to offload to; NULL for all of them.</summary>
    internal nint Devices;
    internal nint TensorBuftOverrides;
    internal int GpuLayers;
    internal int SplitMode;
    internal int LoadMode;
    internal int LazyMode;
    internal int MainGpu;
    internal nint TensorSplit;
    internal nint ProgressCallback;
    internal nint ProgressCallbackUserData;
    internal nint KvOverrides;
    internal byte VocabOnly;
    internal byte CheckTensors;
    internal byte UseExtraBufts;
    internal byte NoHost;
    internal byte NoAlloc;
    internal byte LoadMtp;
}
