using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>
/// Keeps a vector as its nearest centroid and, for each dimension of what is left, the number of a bucket; decoding adds the
/// bucket's weight to the centroid and scales the sum to unit length.
/// </summary>
/// <remarks>Santhanam et al., "ColBERTv2" (2021), section 3.3. A table gives the weights of all dimensions of a byte at once.</remarks>
internal sealed class ResidualCodec : VectorCodec
{
    // Every pass turns the sum closer; it ends by itself where none does, often before the last.
    private const int MostTurns = 4;

    // Below this a gain is rounding.
    private const double LeastGain = 1 + 1e-9;

    private readonly float[] centroids;
    private readonly ResidualBuckets buckets;
    private readonly int perByte;
    private readonly float[] weightsOfByte;

    /// <summary>Joins centroids and buckets.</summary>
    /// <param name="centroids">Row-major <c>[K, dim]</c>, as the index keeps them.</param>
    /// <param name="buckets">Buckets of 1, 2 or 4 bits.</param>
    /// <param name="dimension">Length of a vector.</param>
    public ResidualCodec(float[] centroids, ResidualBuckets buckets, int dimension)
        : base(dimension, ((dimension * buckets.Bits) + 7) / 8)
    {
        (this.centroids, this.buckets, perByte) = (centroids, buckets, 8 / buckets.Bits);
        weightsOfByte = new float[256 * perByte];
        for (var i = 0; i < weightsOfByte.Length; i++)
        {
            weightsOfByte[i] = buckets.Weights[((i / perByte) >> (i % perByte * buckets.Bits)) & (buckets.Weights.Length - 1)];
        }
    }

    /// <inheritdoc/>
    public override void Encode(ReadOnlySpan<float> vectors, ReadOnlySpan<int> codes, Span<byte> target)
    {
        for (var i = 0; i < codes.Length; i++) Encode(vectors.Slice(i * Dimension, Dimension), codes[i], 1, target.Slice(i * Stride, Stride));
    }

    /// <summary>Writes one vector.</summary>
    /// <param name="vector">The vector, <c>[dim]</c>.</param>
    /// <param name="code">Its centroid.</param>
    /// <param name="length">The length that it is given before the centroid is taken away; decoding does not depend on it.</param>
    /// <param name="target">Receives <c>[stride]</c>.</param>
    public void Encode(ReadOnlySpan<float> vector, int code, float length, Span<byte> target)
    {
        target.Clear();
        Span<int> levels = stackalloc int[Dimension];
        var centroid = centroids.AsSpan(code * Dimension, Dimension);
        for (var d = 0; d < Dimension; d++) levels[d] = buckets.Level((vector[d] * length) - centroid[d]);
        Turn(vector, centroid, levels);
        for (var d = 0; d < Dimension; d++) target[d / perByte] |= (byte)(levels[d] << (d % perByte * buckets.Bits));
    }

    /// <inheritdoc/>
    public override void Decode(ReadOnlySpan<byte> bytes, int code, Span<float> vector)
    {
        var centroid = centroids.AsSpan(code * Dimension, Dimension);
        if (perByte == 2 && Dimension % Vector256<float>.Count == 0)
        {
            UnitLength.Scale(vector, UnitLength.Sum(Add(bytes, centroid, vector)));
            return;
        }

        Weigh(bytes, vector);
        TensorPrimitives.Add(vector, centroid, vector);
        UnitLength.Scale(vector);
    }

    // Four bytes of 4 bits each are eight numbers; what they come to is squared while it is at hand.
    private Vector256<float> Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<float> centroid, Span<float> vector)
    {
        var squares = Vector256<float>.Zero;
        ref var table = ref Unsafe.As<float, ulong>(ref MemoryMarshal.GetArrayDataReference(weightsOfByte));
        for (var (at, d) = (0, 0); d < vector.Length; at += 4, d += Vector256<float>.Count)
        {
            var four = bytes.Slice(at, 4);
            var weights = Vector256.Create(
                Unsafe.Add(ref table, four[0]), Unsafe.Add(ref table, four[1]), Unsafe.Add(ref table, four[2]), Unsafe.Add(ref table, four[3])).AsSingle();
            var lanes = weights + Vector256.Create(centroid.Slice(d, Vector256<float>.Count));
            lanes.CopyTo(vector[d..]);
            squares = Vector256.FusedMultiplyAdd(lanes, lanes, squares);
        }

        return squares;
    }

    /// <summary>Reads what a vector's buckets stand for, without its centroid.</summary>
    /// <param name="bytes">The vector's bytes, <c>[stride]</c>.</param>
    /// <param name="vector">Receives <c>[dim]</c>.</param>
    public void Weigh(ReadOnlySpan<byte> bytes, Span<float> vector)
    {
        var whole = Dimension / perByte;
        if (perByte == 2) Fill<ulong>(bytes[..whole], vector);
        else if (perByte == 4) Fill<Vector128<float>>(bytes[..whole], vector);
        else Fill<Vector256<float>>(bytes[..whole], vector);
        for (var d = whole * perByte; d < Dimension; d++) vector[d] = weightsOfByte[(bytes[whole] * perByte) + (d % perByte)];
    }

    /// <summary>The bucket of one dimension of a vector.</summary>
    public int Level(ReadOnlySpan<byte> bytes, int d) => (bytes[d / perByte] >> (d % perByte * buckets.Bits)) & (buckets.Weights.Length - 1);

    // Only the direction of the sum survives decoding: a level moves to a neighbour where that turns the sum towards the
    // vector, even if the dimension by itself comes out farther off.
    private void Turn(ReadOnlySpan<float> vector, ReadOnlySpan<float> centroid, Span<int> levels)
    {
        var (dot, squared) = (0d, 0d);
        for (var d = 0; d < levels.Length; d++)
        {
            double value = centroid[d] + buckets.Weights[levels[d]];
            (dot, squared) = (dot + (value * vector[d]), squared + (value * value));
        }

        for (var (pass, turned) = (0, true); turned && pass < MostTurns; pass++)
        {
            turned = false;
            for (var d = 0; d < levels.Length; d++)
            {
                for (var level = Math.Max(0, levels[d] - 1); level <= Math.Min(buckets.Weights.Length - 1, levels[d] + 1); level++)
                {
                    double value = centroid[d] + buckets.Weights[levels[d]], other = centroid[d] + buckets.Weights[level];
                    var (nextDot, nextSquared) = (dot + ((other - value) * vector[d]), squared + (other * other) - (value * value));
                    if (nextDot <= 0 || nextDot * nextDot * squared <= dot * Math.Abs(dot) * nextSquared * LeastGain) continue;
                    (levels[d], dot, squared, turned) = (level, nextDot, nextSquared, true);
                }
            }
        }
    }

    // The weights of a byte are one entry of the table: 2, 4 or 8 numbers, copied at once.
    private void Fill<TEntry>(ReadOnlySpan<byte> bytes, Span<float> vector)
        where TEntry : struct
    {
        var table = MemoryMarshal.Cast<float, TEntry>(weightsOfByte.AsSpan());
        var entries = MemoryMarshal.Cast<float, TEntry>(vector[..(bytes.Length * perByte)]);
        for (var i = 0; i < entries.Length; i++) entries[i] = table[bytes[i]];
    }
}
