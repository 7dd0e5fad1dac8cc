using System.Runtime.InteropServices;
using System.Text;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary>Takes what llama.cpp would print: errors are kept for the exception that follows them, the rest is dropped.</summary>
internal static class LlamaLog
{
    // ggml_log_level of ggml.h.
    private const int Error = 4;
    private const int Continuation = 5;

    // The last lines say what failed; a broken file can log one line a tensor.
    private const int KeptCharacters = 2000;

    private static readonly Lock Gate = new();
    private static readonly StringBuilder Errors = new();
    private static bool lastWasError;

    /// <summary>Routes the library's log here.</summary>
    internal static unsafe void Attach() => LlamaNative.SetLog(&OnLog, null);

    /// <summary>The errors since the last call, on one line; empty where there were none.</summary>
    internal static string TakeErrors()
    {
        lock (Gate)
        {
            var lines = Errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Errors.Clear();
            return string.Join(" ", lines);
        }
    }

    [UnmanagedCallersOnly]
    private static unsafe void OnLog(int level, byte* text, void* userData)
    {
        lock (Gate)
        {
            lastWasError = level == Error || (level == Continuation && lastWasError);
            if (lastWasError && Errors.Length < KeptCharacters)
            {
                Errors.Append(Marshal.PtrToStringUTF8((nint)text));
            }
        }
    }
}
