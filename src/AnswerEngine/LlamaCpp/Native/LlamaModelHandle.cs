using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary>A <c>llama_model *</c>: the weights and the vocabulary.</summary>
internal sealed class LlamaModelHandle() : SafeHandle(invalidHandleValue: 0, ownsHandle: true)
{
    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        LlamaNative.FreeModel(handle);
        return true;
    }
}
