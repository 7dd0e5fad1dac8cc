using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;
using AnswerEngine.Models;

namespace AnswerEngine.LlamaCpp;

/// <summary>Opens native models and contexts with the parameters that options and device ask for.</summary>
internal static unsafe class LlamaLoading
{
    // LLAMA_LOAD_MODE_NONE of include/llama.h: not mapped, so that the file may go.
    private const int ReadWhole = 0;

    /// <summary>Loads the library, chooses the device and opens the model, once options and files are found good.</summary>
    internal static (LlamaModelHandle Model, LlamaDevice Device) Open(VerifiedModel source, LlamaOptions options)
    {
        options.Validate();
        var path = GgufFile.First(source);
        var device = DeviceOf(options);
        return (Open(path, source, device, mode: null), device);
    }

    /// <summary>Opens weights that lie in no file: they are written to one for as long as llama.cpp reads it.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="source">The model that they come from.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="folder">Where the file is written.</param>
    internal static (LlamaModelHandle Model, LlamaDevice Device) Open(GgufContents weights, VerifiedModel source, LlamaOptions options, string folder)
    {
        var device = DeviceOf(options);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.gguf");
        try
        {
            using (var file = File.Create(path)) weights.Write(file);
            return (Open(path, source, device, ReadWhole), device);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LanguageModelException(
                $"The merged weights of '{source.Entry.Name}' cannot be written to '{folder}': {fault.Message} Make room for {weights.Tensors.Sum(tensor => (long)tensor.Data.Length) / 1_000_000 + 1} MB there.", fault);
        }
        finally
        {
            if (File.Exists(path)) File.Delete(path);
        }
    }

    internal static LlamaContextHandle NewContext(LlamaModelHandle model, LlamaOptions options, LlamaDevice device)
    {
        var context = LlamaNative.NewContext(model, Parameters(model, options, device));
        if (context.IsInvalid)
        {
            throw new LanguageModelException(
                $"llama.cpp could not make a context of {options.ContextLength} tokens. {LlamaLog.TakeErrors()} "
                + "Open the model with a shorter context or on another device.");
        }

        context.Keep(model);
        return context;
    }

    internal static string Describe(LlamaModelHandle model)
    {
        Span<byte> text = stackalloc byte[256];
        fixed (byte* target = text)
        {
            // Like snprintf, it returns the length that it would have needed.
            return System.Text.Encoding.UTF8.GetString(text[..Math.Clamp(LlamaNative.Describe(model, target, (nuint)text.Length), 0, text.Length - 1)]);
        }
    }

    private static LlamaDevice DeviceOf(LlamaOptions options)
    {
        LlamaLibrary.Load(options.LibraryFolder ?? LlamaLibrary.DefaultFolder);
        return LlamaDevice.Choose(options.Device);
    }

    private static LlamaModelHandle Open(string path, VerifiedModel source, LlamaDevice device, int? mode)
    {
        // NULL would stand for every device: the list is there even where it names none.
        nint[] devices = [.. device.Offload, 0];
        var parameters = LlamaNative.DefaultModelParams();
        parameters.GpuLayers = device.Offload.Count == 0 ? 0 : -1;
        parameters.LoadMode = mode ?? parameters.LoadMode;
        _ = LlamaLog.TakeErrors();
        fixed (nint* list = devices)
        {
            parameters.Devices = (nint)list;
            var model = LlamaNative.LoadModel(path, parameters);
            return model.IsInvalid ? throw Refused(source) : model;
        }
    }

    private static LlamaContextParams Parameters(LlamaModelHandle model, LlamaOptions options, LlamaDevice device)
    {
        var parameters = LlamaNative.DefaultContextParams();
        var threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
        var offloads = (byte)(device.Offload.Count == 0 ? 0 : 1);
        parameters.ContextLength = (uint)Math.Min(options.ContextLength, LlamaNative.TrainedContextLength(model));
        parameters.Batch = LlamaSession.ChunkTokens;
        parameters.MicroBatch = LlamaSession.ChunkTokens;

        // 0 allows an output for every token of a batch, which scoring wants.
        parameters.MaxOutputsPerSequence = 0;
        parameters.Threads = threads;
        parameters.BatchThreads = threads;
        parameters.OffloadKqv = offloads;
        parameters.OpOffload = offloads;
        return parameters;
    }

    private static LanguageModelException Refused(VerifiedModel source) => new(
        $"llama.cpp refuses the model '{source.Entry.Name}': {LlamaLog.TakeErrors()} "
        + "Its files are as the catalog lists them, so they may be of a kind that this llama.cpp does not know: choose another model.");
}
