using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary>A <c>llama_sampler *</c> that is a chain; it frees the samplers in it.</summary>
internal sealed class LlamaSamplerHandle() : SafeHandle(invalidHandleValue: 0, ownsHandle: true)
{
    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        LlamaNative.FreeSampler(handle);
        return true;
    }
}
