using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;
using AnswerEngine.Models;

namespace AnswerEngine.LlamaCpp;

/// <summary>Opens native models and contexts with the parameters that options and device ask for.</summary>
internal static unsafe class LlamaLoading
{
    /// <summary>Loads the library, chooses the device and opens the model, once options and files are found good.</summary>
    internal static (LlamaModelHandle Model, LlamaDevice Device) Open(VerifiedModel source, LlamaOptions options)
    {
        options.Validate();
        var path = GgufFile.First(source);
        LlamaLibrary.Load(options.LibraryFolder ?? LlamaLibrary.DefaultFolder);
        var device = LlamaDevice.Choose(options.Device);
        return (Open(path, source, device), device);
    }

    internal static LlamaModelHandle Open(string path, VerifiedModel source, LlamaDevice device)
    {
        // NULL would stand for every device: the list is there even where it names none.
        nint[] devices = [.. device.Offload, 0];
        var parameters = LlamaNative.DefaultModelParams();
        parameters.GpuLayers = device.Offload.Count == 0 ? 0 : -1;
        _ = LlamaLog.TakeErrors();
        fixed (nint* list = devices)
        {
            parameters.Devices = (nint)list;
            var model = LlamaNative.LoadModel(path, parameters);
            return model.IsInvalid ? throw Refused(source) : model;
        }
    }

    /// <summary>Reads an adapter for a model, which frees it.</summary>
    internal static nint Adapter(LlamaModelHandle model, VerifiedModel source)
    {
        _ = LlamaLog.TakeErrors();
        return LlamaNative.LoadAdapter(model, GgufFile.First(source)) is var adapter and not 0 ? adapter : throw Refused(source);
    }

    internal static LlamaContextHandle NewContext(LlamaModelHandle model, LlamaOptions options, LlamaDevice device, nint adapter = 0)
    {
        var context = LlamaNative.NewContext(model, Parameters(model, options, device));
        if (context.IsInvalid)
        {
            throw new LanguageModelException(
                $"llama.cpp could not make a context of {options.ContextLength} tokens. {LlamaLog.TakeErrors()} "
                + "Open the model with a shorter context or on another device.");
        }

        context.Keep(model);
        if (adapter != 0 && LlamaNative.SetAdapters(context, [adapter], count: 1, [1f]) is var status and not 0)
            throw new LanguageModelException($"llama.cpp could not put an adapter on a context ({status}). {LlamaLog.TakeErrors()} Choose the model that the adapter was made for.");
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
