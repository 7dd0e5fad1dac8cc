using System.Runtime.InteropServices;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;

namespace AnswerEngine.LlamaCpp;

/// <summary>The device that was chosen among those whose backends loaded.</summary>
/// <param name="Offload">Native devices to put the model on; empty for the processor.</param>
/// <param name="Description">Which, and why.</param>
internal sealed record LlamaDevice(IReadOnlyList<nint> Offload, string Description)
{
    // enum ggml_backend_dev_type of ggml-backend.h.
    private const int CpuType = 0;

    private static string LibraryHint => "no CUDA backend library (ggml-cuda) loaded, or it found no GPU";

    /// <summary>Chooses; the libraries must be loaded.</summary>
    /// <exception cref="DeviceUnavailableException">CUDA was asked for and is not there.</exception>
    internal static LlamaDevice Choose(ComputeDevice wanted) => Choose(wanted, Loaded());

    /// <inheritdoc cref="Choose(ComputeDevice)"/>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="loaded">The devices that there are.</param>
    internal static LlamaDevice Choose(ComputeDevice wanted, IReadOnlyList<NativeDevice> loaded)
    {
        var cuda = loaded.Where(device => device.Name.StartsWith("CUDA", StringComparison.Ordinal)).ToArray();
        var cpu = loaded.FirstOrDefault(device => device.Type == CpuType).Description ?? "unknown processor";
        return (wanted, cuda) switch
        {
            (ComputeDevice.Cpu, _) => new([], $"CPU ({cpu}): asked for"),
            (ComputeDevice.Auto, []) => new([], $"CPU ({cpu}): {LibraryHint}"),
            (ComputeDevice.Cuda, []) => throw new DeviceUnavailableException(
                $"The device 'cuda' was asked for, but there is none: {LibraryHint}. Add the CUDA build of llama.cpp to native/, "
                + "check the NVIDIA driver, or use the device 'auto' or 'cpu'."),
            _ => new(
                [.. cuda.Select(device => device.Handle)],
                $"CUDA ({cuda[0].Description}): {(wanted == ComputeDevice.Auto ? "its backend loaded" : "asked for")}"),
        };
    }

    private static NativeDevice[] Loaded() =>
    [
        .. Enumerable.Range(0, (int)LlamaNative.DeviceCount()).Select(index => LlamaNative.Device((nuint)index)).Select(device =>
            new NativeDevice(
                device,
                Marshal.PtrToStringUTF8(LlamaNative.DeviceName(device)) ?? "",
                Marshal.PtrToStringUTF8(LlamaNative.DeviceDescription(device)) ?? "",
                LlamaNative.DeviceType(device))),
    ];
}

/// <summary>A device that ggml knows of.</summary>
internal readonly record struct NativeDevice(nint Handle, string Name, string Description, int Type);
