using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AnswerEngine.Indexing;

/// <summary>
/// Vectors as signed bytes, a row each: <c>f32 scale</c>, then <c>i8[dim]</c>, little-endian; the vector is
/// <c>scale * value</c>. The rows of an index file at precision int8 are the same.
/// </summary>
public static class Int8Rows
{
    /// <summary>Bytes of a row.</summary>
    public static int Stride(int dimension) => sizeof(float) + dimension;

    /// <summary>Quantizes vectors, each by its own largest value, which becomes 127 or -127.</summary>
    /// <param name="vectors">Finite values, float32, row-major <c>[n, dim]</c>.</param>
    /// <param name="dimension">Length of a vector, at least 1.</param>
    /// <returns>The rows, <c>[n, dim + 4]</c> bytes. A vector of zeros has the scale 0.</returns>
    /// <exception cref="ArgumentException">The vectors are not whole, or a value is not finite.</exception>
    public static byte[] Quantize(ReadOnlySpan<float> vectors, int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        if (vectors.Length % dimension != 0)
        {
            throw new ArgumentException($"{vectors.Length} values are not whole vectors of dimension {dimension}.", nameof(vectors));
        }

        var stride = Stride(dimension);
        var rows = new byte[vectors.Length / dimension * stride];
        for (var row = 0; row < vectors.Length / dimension; row++)
        {
            Quantize(vectors.Slice(row * dimension, dimension), rows.AsSpan(row * stride, stride));
        }

        return rows;
    }

    private static void Quantize(ReadOnlySpan<float> vector, Span<byte> row)
    {
        if (!float.IsFinite(TensorPrimitives.MaxMagnitude(vector)))
        {
            throw new ArgumentException("A vector holds a value that is not finite and cannot be quantized.", nameof(vector));
        }

        var scale = Int8Quantization.Quantize(vector, MemoryMarshal.Cast<byte, sbyte>(row[sizeof(float)..]));
        MemoryMarshal.Write(row, scale);
    }
}
