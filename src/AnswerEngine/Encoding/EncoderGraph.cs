using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;

namespace AnswerEngine.Encoding;

/// <summary>An encoder's graph, opened: token ids in, unit vectors out. Runs may overlap.</summary>
/// <remarks>
/// Every run that overlaps others has a session of its own: runs in one session wait for each other's memory, which cost a
/// sixth of the time on two processors.
/// </remarks>
internal sealed class EncoderGraph : IDisposable
{
    private readonly string path;
    private readonly EncoderSettings settings;
    private readonly OnnxEncoderOptions options;
    private readonly ConcurrentBag<InferenceSession> idle;
    private readonly string output;
    private long runs;

    private EncoderGraph(string path, InferenceSession session, EncoderSettings settings, OnnxEncoderOptions options)
    {
        (this.path, this.settings, this.options) = (path, settings, options);
        (idle, output) = ([session], session.OutputMetadata.Keys.First());
    }

    /// <summary>Texts that the graph has been run on.</summary>
    public long Runs => Interlocked.Read(ref runs);

    /// <summary>Opens a graph.</summary>
    /// <exception cref="InvalidEncoderException">ONNX Runtime cannot open it, or its inputs and outputs are other ones.</exception>
    public static EncoderGraph Open(string path, EncoderSettings settings, OnnxEncoderOptions options)
    {
        var session = Open(path, options);
        if (Fault(session, settings) is { } fault)
        {
            session.Dispose();
            throw new InvalidEncoderException(path, fault, "Use a graph that was exported as a late-interaction encoder.");
        }

        return new(path, session, settings, options);
    }

    /// <summary>Encodes one text.</summary>
    /// <param name="ids">Token ids, <c>[tokens]</c>.</param>
    /// <param name="attended">How many tokens, from the first, the others may attend to.</param>
    /// <returns>Unit vectors, float32, row-major <c>[tokens, dim]</c>.</returns>
    public float[] Run(ImmutableArray<int> ids, int attended)
    {
        Interlocked.Increment(ref runs);
        if (!idle.TryTake(out var session)) session = Open(path, options);
        try
        {
            return Guard(path, () => Infer(session, ids, attended));
        }
        finally
        {
            idle.Add(session);
        }
    }

    /// <summary>Closes the graph; no run may be under way.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out var session)) session.Dispose();
    }

    private static InferenceSession Open(string path, OnnxEncoderOptions options)
    {
        using var sessionOptions = SessionOptions(options);
        return Guard(path, () => new InferenceSession(path, sessionOptions));
    }

    private float[] Infer(InferenceSession session, ImmutableArray<int> ids, int attended)
    {
        long[] shape = [1, ids.Length];
        using var input = OrtValue.CreateTensorValueFromMemory(ids.Select(id => (long)id).ToArray(), shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(
            Enumerable.Range(0, ids.Length).Select(i => i < attended ? 1L : 0L).ToArray(), shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape);
        var inputs = new Dictionary<string, OrtValue> { ["input_ids"] = input, ["attention_mask"] = mask };
        if (settings.UsesTokenTypeIds)
        {
            inputs["token_type_ids"] = types;
        }

        using var runOptions = new RunOptions();
        using var outputs = session.Run(runOptions, inputs, [output]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    private static SessionOptions SessionOptions(OnnxEncoderOptions options)
    {
        var result = new SessionOptions
        {
            IntraOpNumThreads = options.Threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            // Faults come back as exceptions; warnings on an optimizer's choices are of no use to a reader of a build.
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        result.AddSessionConfigEntry("session.use_deterministic_compute", "1");
        // Waiting threads that spin take the cores that other runs need.
        result.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return result;
    }

    private static string? Fault(InferenceSession session, EncoderSettings settings)
    {
        string[] expected = settings.UsesTokenTypeIds
            ? ["input_ids", "attention_mask", "token_type_ids"]
            : ["input_ids", "attention_mask"];
        if (!session.InputMetadata.Keys.ToHashSet().SetEquals(expected))
        {
            return $"takes {string.Join(", ", session.InputMetadata.Keys)} rather than {string.Join(", ", expected)}.";
        }

        var (name, metadata) = session.OutputMetadata.First();
        return metadata.Dimensions is [_, _, var dimension] && (dimension == settings.EmbeddingDim || dimension < 0)
            ? null
            : $"gives {name} of shape [{string.Join(", ", metadata.Dimensions)}] rather than [1, tokens, {settings.EmbeddingDim}].";
    }

    private static T Guard<T>(string path, Func<T> native)
    {
        try
        {
            return native();
        }
        catch (OnnxRuntimeException e)
        {
            throw new InvalidEncoderException(
                path, $"cannot be run by ONNX Runtime ({e.Message}).", "Restore the file from the model's source.", e);
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            throw new InvalidEncoderException(
                path,
                $"cannot be run: the library of ONNX Runtime does not load ({e.GetBaseException().Message}).",
                "Build again, so that native libraries are restored; ONNX Runtime is carried for Linux x64, macOS arm64 and Windows x64.",
                e);
        }
    }
}
