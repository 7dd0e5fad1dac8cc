using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AnswerEngine.Indexing;

/// <summary>Writes a token's vector into the bytes that an index keeps, and reads it back.</summary>
internal abstract class VectorCodec(int dimension, int stride)
{
    /// <summary>Length of a vector.</summary>
    public int Dimension => dimension;

    /// <summary>Bytes of a vector.</summary>
    public int Stride => stride;

    /// <summary>Writes vectors.</summary>
    /// <param name="vectors">Row-major <c>[n, dim]</c>.</param>
    /// <param name="codes">The centroid of each.</param>
    /// <param name="target">Receives <c>[n, stride]</c>.</param>
    public abstract void Encode(ReadOnlySpan<float> vectors, ReadOnlySpan<int> codes, Span<byte> target);

    /// <summary>Reads one vector.</summary>
    /// <param name="bytes">The vector's bytes, <c>[stride]</c>.</param>
    /// <param name="code">Its centroid.</param>
    /// <param name="vector">Receives <c>[dim]</c>.</param>
    public abstract void Decode(ReadOnlySpan<byte> bytes, int code, Span<float> vector);

    /// <summary>The codec of a precision that keeps whole vectors.</summary>
    public static VectorCodec Whole(VectorPrecision precision, int dimension) => precision switch
    {
        VectorPrecision.Full => new Float32Codec(dimension),
        VectorPrecision.Half => new Float16Codec(dimension),
        _ => new Int8Codec(dimension),
    };

    // Every processor that ONNX Runtime is carried for is little-endian, so numbers are copied as they lie.
    private sealed class Float32Codec(int dimension) : VectorCodec(dimension, 4 * dimension)
    {
        public override void Encode(ReadOnlySpan<float> vectors, ReadOnlySpan<int> codes, Span<byte> target) =>
            MemoryMarshal.AsBytes(vectors).CopyTo(target);

        public override void Decode(ReadOnlySpan<byte> bytes, int code, Span<float> vector) =>
            MemoryMarshal.Cast<byte, float>(bytes).CopyTo(vector);
    }

    private sealed class Float16Codec(int dimension) : VectorCodec(dimension, 2 * dimension)
    {
        public override void Encode(ReadOnlySpan<float> vectors, ReadOnlySpan<int> codes, Span<byte> target) =>
            TensorPrimitives.ConvertToHalf(vectors, MemoryMarshal.Cast<byte, Half>(target));

        public override void Decode(ReadOnlySpan<byte> bytes, int code, Span<float> vector) =>
            TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), vector);
    }

    private sealed class Int8Codec(int dimension) : VectorCodec(dimension, 4 + dimension)
    {
        public override void Encode(ReadOnlySpan<float> vectors, ReadOnlySpan<int> codes, Span<byte> target)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                var row = target.Slice(i * Stride, Stride);
                var scale = Int8Quantization.Quantize(vectors.Slice(i * Dimension, Dimension), MemoryMarshal.Cast<byte, sbyte>(row[4..]));
                BinaryPrimitives.WriteSingleLittleEndian(row, scale);
            }
        }

        public override void Decode(ReadOnlySpan<byte> bytes, int code, Span<float> vector)
        {
            var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes);
            var values = MemoryMarshal.Cast<byte, sbyte>(bytes[4..]);
            for (var d = 0; d < vector.Length; d++) vector[d] = values[d] * scale;
        }
    }
}
