using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary>A <c>llama_context *</c>: the state of one sequence. It keeps its model alive.</summary>
internal sealed class LlamaContextHandle() : SafeHandle(invalidHandleValue: 0, ownsHandle: true)
{
    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    private LlamaModelHandle? model;

    /// <summary>Keeps the model from being freed before this context.</summary>
    internal void Keep(LlamaModelHandle owner)
    {
        var isKept = false;
        owner.DangerousAddRef(ref isKept);
        model = owner;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        LlamaNative.FreeContext(handle);
        model?.DangerousRelease();
        return true;
    }
}
