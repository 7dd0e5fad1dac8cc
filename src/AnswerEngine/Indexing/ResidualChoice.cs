using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>
/// Chooses what a vector is encoded as: of the centroids around its nearest, and of a few lengths that it may be given, the
/// pair that leaves the decoded direction closest to the vector's.
/// </summary>
/// <remarks>
/// Decoding scales to unit length, so that every length of the vector is the same vector; each falls otherwise into the
/// buckets, and the best of many attempts errs by less than any one of them (docs/decisions/0029). Readers see nothing of it.
/// </remarks>
internal sealed class ResidualChoice
{
    private readonly float[] centroids;
    private readonly ResidualBuckets buckets;
    private readonly CentroidNeighbours neighbours;
    private readonly int dimension;

    // A bucket is found by halving: the cutoffs that the first comparison, the second and so on are made with.
    private readonly Vector256<float>[] halvings;
    private readonly Vector256<float> lower;
    private readonly Vector256<float> upper;

    /// <summary>Joins what is chosen from.</summary>
    /// <param name="centroids">Row-major <c>[K, dim]</c>, as the index keeps them.</param>
    /// <param name="buckets">Buckets of 1, 2 or 4 bits.</param>
    /// <param name="neighbours">Centroids around each centroid.</param>
    /// <param name="dimension">Length of a vector.</param>
    public ResidualChoice(float[] centroids, ResidualBuckets buckets, CentroidNeighbours neighbours, int dimension)
    {
        (this.centroids, this.buckets, this.neighbours, this.dimension) = (centroids, buckets, neighbours, dimension);
        halvings = [.. Enumerable.Range(0, buckets.Bits).Select(step => Eight(place => (((2 * place) + 1) << (buckets.Bits - 1 - step)) - 1, buckets.Cutoffs))];
        (lower, upper) = (Eight(place => place, buckets.Weights), Eight(place => place + 8, buckets.Weights));
    }

    /// <summary>The lengths that a vector may be given; 1 comes first, and stays where none is better.</summary>
    public static ReadOnlySpan<float> Lengths => [1, .7f, .775f, .85f, .925f, 1.075f, 1.15f, 1.225f, 1.3f];

    /// <summary>The choice for a unit vector.</summary>
    /// <param name="vector">The vector, <c>[dim]</c>.</param>
    /// <param name="nearest">Its nearest centroid.</param>
    /// <returns>A centroid, and the length that the vector is given before the centroid is taken away.</returns>
    public (int Centroid, float Length) Best(ReadOnlySpan<float> vector, int nearest)
    {
        var (best, choice) = (float.NegativeInfinity, (nearest, 1f));
        foreach (var centroid in neighbours[nearest])
        {
            var row = centroids.AsSpan(centroid * dimension, dimension);
            foreach (var length in Lengths)
            {
                var cosine = Cosine(vector, length, row);
                if (cosine > best) (best, choice) = (cosine, (centroid, length));
            }
        }

        return choice;
    }

    private static Vector256<float> Eight(Func<int, int> place, float[] values)
    {
        Span<float> eight = stackalloc float[Vector256<float>.Count];
        for (var i = 0; i < eight.Length; i++) eight[i] = place(i) < values.Length ? values[place(i)] : 0;
        return Vector256.Create<float>(eight);
    }

    // Of the vector and the sum of the centroid and what the residual's buckets stand for.
    private float Cosine(ReadOnlySpan<float> vector, float length, ReadOnlySpan<float> centroid)
    {
        var (dots, squares, i) = (Vector256<float>.Zero, Vector256<float>.Zero, 0);
        for (; i <= dimension - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var (value, middle) = (Vector256.Create(vector.Slice(i, Vector256<float>.Count)), Vector256.Create(centroid.Slice(i, Vector256<float>.Count)));
            var sum = middle + Weights((value * length) - middle);
            dots = Vector256.FusedMultiplyAdd(sum, value, dots);
            squares = Vector256.FusedMultiplyAdd(sum, sum, squares);
        }

        var (dot, squared) = (Across(dots), Across(squares));
        for (; i < dimension; i++)
        {
            var sum = centroid[i] + buckets.Weights[buckets.Level((vector[i] * length) - centroid[i])];
            (dot, squared) = (dot + (sum * vector[i]), squared + (sum * sum));
        }

        return dot / MathF.Sqrt(squared);
    }

    private Vector256<float> Weights(Vector256<float> residual)
    {
        var level = Vector256<int>.Zero;
        foreach (var cutoffs in halvings) level = level + level - Vector256.GreaterThan(residual, Vector256.ShuffleNative(cutoffs, level)).AsInt32();
        if (buckets.Bits < 4) return Vector256.ShuffleNative(lower, level);
        var place = level & Vector256.Create(7);
        return Vector256.ConditionalSelect(
            Vector256.Equals(level, place).AsSingle(), Vector256.ShuffleNative(lower, place), Vector256.ShuffleNative(upper, place));
    }

    // The same order on every processor.
    private static float Across(Vector256<float> sums) => ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}
