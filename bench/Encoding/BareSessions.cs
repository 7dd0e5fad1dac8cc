using Microsoft.ML.OnnxRuntime;

namespace Bench.Encoding;

/// <summary>
/// Sessions of ONNX Runtime, one for each thread, with the encoder's settings and nothing around them: no tokenizer, no
/// vectors taken over, inputs and outputs made once a run as the interface wants.
/// </summary>
internal sealed class BareSessions : IDisposable
{
    private readonly InferenceSession[] sessions;
    private readonly string output;

    /// <summary>Opens a graph.</summary>
    /// <param name="path">The graph.</param>
    /// <param name="count">Sessions, and threads that run them.</param>
    public BareSessions(string path, int count)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        sessions = [.. Enumerable.Range(0, count).Select(_ => new InferenceSession(path, options))];
        output = sessions[0].OutputMetadata.Keys.First();
    }

    /// <summary>Runs every input, each thread taking the next that is left.</summary>
    public void RunAll(IReadOnlyList<long[]> inputs)
    {
        var next = -1;
        Thread[] threads = [.. sessions.Select((_, session) => new Thread(() =>
        {
            while (Interlocked.Increment(ref next) is var i && i < inputs.Count) Infer(session, inputs[i], static outputs => 0);
        }))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
    }

    /// <summary>The vectors of one input, <c>[tokens, dim]</c>.</summary>
    public float[] Run(int session, long[] ids) => Infer(session, ids, static output => output.GetTensorDataAsSpan<float>().ToArray());

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in sessions) session.Dispose();
    }

    private T Infer<T>(int session, long[] ids, Func<OrtValue, T> read)
    {
        long[] shape = [1, ids.Length];
        var attended = new long[ids.Length];
        Array.Fill(attended, 1);
        using var input = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(attended, shape);
        using var runOptions = new RunOptions();
        using var outputs = sessions[session].Run(
            runOptions, new Dictionary<string, OrtValue> { ["input_ids"] = input, ["attention_mask"] = mask }, [output]);
        return read(outputs[0]);
    }
}
