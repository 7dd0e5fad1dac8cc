using System.Numerics.Tensors;

namespace AnswerEngine.Indexing;

/// <summary>A vector as signed bytes and one scale: the largest magnitude becomes 127.</summary>
internal static class Int8Quantization
{
    /// <summary>Quantises a vector, rounding halves to even.</summary>
    /// <param name="vector">The vector, <c>[dim]</c>.</param>
    /// <param name="values">Receives values of -127 to 127, <c>[dim]</c>.</param>
    /// <returns>The scale: value times scale is near the vector; 0 for a vector of zeros.</returns>
    public static float Quantize(ReadOnlySpan<float> vector, Span<sbyte> values)
    {
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        values.Clear();
        if (largest == 0) return 0;
        var scale = largest / 127;
        for (var d = 0; d < vector.Length; d++)
        {
            values[d] = (sbyte)Math.Clamp(MathF.Round(vector[d] / scale), -127, 127);
        }

        return scale;
    }
}
