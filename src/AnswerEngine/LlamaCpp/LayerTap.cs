using System.Globalization;
using System.Runtime.InteropServices;
using AnswerEngine.LlamaCpp.Native;

namespace AnswerEngine.LlamaCpp;

/// <summary>
/// Takes the output of one layer while llama.cpp computes: the context calls it for every tensor of the graph, by the name that
/// llama.cpp gives the output of a layer.
/// </summary>
internal sealed unsafe class LayerTap : IDisposable
{
    private readonly string name;
    private readonly float[] last;
    private GCHandle self;

    /// <summary>A tap behind a layer.</summary>
    /// <param name="layer">The layer, 0 for the first.</param>
    /// <param name="width">Width of the model.</param>
    internal LayerTap(int layer, int width)
    {
        name = string.Create(CultureInfo.InvariantCulture, $"l_out-{layer}");
        last = new float[width];
        self = GCHandle.Alloc(this);
    }

    /// <summary>What the context is to call.</summary>
    internal static nint Callback => (nint)(delegate* unmanaged<nint, byte, nint, byte>)&OnTensor;

    /// <summary>What it is to be called with.</summary>
    internal nint UserData => GCHandle.ToIntPtr(self);

    /// <summary>Whether the layer was computed since <see cref="Reset"/>.</summary>
    internal bool HasRead { get; private set; }

    /// <summary>The layer's output for the last token of the last batch, <c>[width]</c>.</summary>
    internal ReadOnlySpan<float> Last => last;

    internal void Reset() => HasRead = false;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (self.IsAllocated) self.Free();
    }

    // First it is asked whether the tensor is wanted; then it is shown it, computed, and answers whether to go on. What comes behind the
    // layer is not needed: neither its output nor what it would keep for the tokens that follow.
    [UnmanagedCallersOnly]
    private static byte OnTensor(nint tensor, byte asks, nint userData)
    {
        var tap = (LayerTap)GCHandle.FromIntPtr(userData).Target!;
        var isWanted = Marshal.PtrToStringUTF8(LlamaNative.TensorName(tensor)) == tap.name;
        if (asks == 0 && isWanted) tap.Take(tensor);
        return (byte)((asks != 0) == isWanted ? 1 : 0);
    }

    // The tensor is [tokens, width], row by row.
    private void Take(nint tensor)
    {
        var tokens = LlamaNative.TensorElements(tensor) / last.Length;
        fixed (float* target = last)
        {
            LlamaNative.ReadTensor(tensor, target, (nuint)((tokens - 1) * last.Length * sizeof(float)), (nuint)(last.Length * sizeof(float)));
        }

        HasRead = true;
    }
}
