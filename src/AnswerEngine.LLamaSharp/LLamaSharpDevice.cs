using AnswerEngine.LanguageModels;
using LLama.Native;

namespace AnswerEngine.LLamaSharp;

/// <summary>Tells LLamaSharp which libraries to load, and says what came of it.</summary>
internal static class LLamaSharpDevice
{
    internal static (bool UsesCuda, string Description) Choose(ComputeDevice wanted)
    {
        if (!NativeLibraryConfig.LLama.LibraryHasLoaded)
        {
            NativeLibraryConfig.All.WithCuda(wanted != ComputeDevice.Cpu).WithLogCallback(static (_, _) => { });
        }

        return (wanted, SupportsOffload()) switch
        {
            (ComputeDevice.Cpu, _) => (false, "CPU (LLamaSharp): asked for"),
            (ComputeDevice.Auto, false) => (false, "CPU (LLamaSharp): its backend has no GPU support"),
            (ComputeDevice.Cuda, false) => throw new DeviceUnavailableException(
                "The device 'cuda' was asked for, but the LLamaSharp backend has no GPU support. Build with "
                + "-p:LLamaSharpBackend=LLamaSharp.Backend.Cuda12, or use the device 'auto' or 'cpu'."),
            _ => (true, $"CUDA (LLamaSharp): {(wanted == ComputeDevice.Auto ? "its backend loaded" : "asked for")}"),
        };
    }

    private static bool SupportsOffload()
    {
        try
        {
            return NativeApi.llama_supports_gpu_offload();
        }
        catch (Exception error) when (error is TypeInitializationException or DllNotFoundException)
        {
            throw new NativeLibraryUnavailableException(
                $"The libraries of LLamaSharp cannot be loaded: {error.InnerException?.Message ?? error.Message} "
                + "Build with a backend for this machine: -p:LLamaSharpBackend=PACKAGE.",
                error);
        }
    }
}
