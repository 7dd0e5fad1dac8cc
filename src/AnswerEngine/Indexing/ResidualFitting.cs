using System.Numerics.Tensors;

namespace AnswerEngine.Indexing;

/// <summary>
/// Fits buckets to the residuals that centroids leave, and then both to one another: each centroid moves to where its tokens
/// are served best once their residuals are cut into buckets, and each bucket's weight to the mean of what falls into it.
/// </summary>
/// <remarks>
/// Coordinate descent as in Martinez et al., "Revisiting Additive Quantization" (2016): the form of the index stays, its error
/// shrinks by a tenth at 4 bits and by an eighth at 2 (docs/decisions/0016). Tokens are added up in their order, so that the
/// result does not depend on how many are encoded at once.
/// </remarks>
internal static class ResidualFitting
{
    // Large collections are gone through in fewer passes: each takes as long there as encoding the sample.
    private const int Passes = 8;
    private const int PassesOfMany = 2;

    /// <summary>Fits buckets, and moves the centroids.</summary>
    /// <param name="precision">A precision of 1, 2 or 4 bits.</param>
    /// <param name="sample">What the centroids were fitted to.</param>
    /// <param name="between">Vectors of other tokens, at least one: their residuals are those that most tokens have.</param>
    /// <param name="centroids">Row-major <c>[K, dim]</c>; moved, and rounded to what the file keeps of them.</param>
    /// <param name="neighbours">Centroids that a vector may be given in place of its nearest; null where it may not.</param>
    /// <param name="parallelism">Tokens encoded at the same time.</param>
    /// <param name="cancellation">Stops between chunks.</param>
    public static ResidualBuckets Fit(
        VectorPrecision precision, IVectors sample, FloatVectors between, float[] centroids, CentroidNeighbours? neighbours, int parallelism, CancellationToken cancellation)
    {
        var fitted = new Fitted(precision, centroids, neighbours, parallelism, cancellation);
        var buckets = ResidualBuckets.Of((int)precision, Residuals(between, centroids));
        var passes = centroids.Length / sample.Dimension > NearestCentroids.MostExact ? PassesOfMany : Passes;
        for (var pass = 0; pass < passes; pass++)
        {
            MoveCentroids(fitted, sample, buckets);
            buckets = MoveWeights(fitted, between, buckets);
        }

        return buckets;
    }

    /// <summary>Rounds centroids to float16: codes and residuals are those of the centroids that a reader will see.</summary>
    public static float[] Rounded(float[] centroids)
    {
        var half = new Half[centroids.Length];
        TensorPrimitives.ConvertToHalf(centroids, half);
        TensorPrimitives.ConvertToSingle(half, centroids);
        return centroids;
    }

    private sealed record Fitted(VectorPrecision Precision, float[] Centroids, CentroidNeighbours? Neighbours, int Parallelism, CancellationToken Cancellation);

    // A token, the length at which its direction comes nearest to what it was encoded as (1 where it has no choice), and that.
    private delegate void Visit(ReadOnlySpan<float> vector, float length, int code, ReadOnlySpan<byte> bytes);

    private static float[] Residuals(FloatVectors vectors, float[] centroids)
    {
        var dimension = vectors.Dimension;
        var residuals = new float[vectors.Count * dimension];
        vectors.Read(0, residuals);
        var codes = new int[vectors.Count];
        NearestCentroids.ByDirection(centroids, dimension).Find(residuals, codes, new float[codes.Length]);
        for (var i = 0; i < codes.Length; i++)
        {
            var residual = residuals.AsSpan(i * dimension, dimension);
            TensorPrimitives.Subtract(residual, centroids.AsSpan(codes[i] * dimension, dimension), residual);
        }

        return residuals;
    }

    private static void MoveCentroids(Fitted fitted, IVectors sample, ResidualBuckets buckets)
    {
        var (centroids, dimension) = (fitted.Centroids, sample.Dimension);
        var codec = new ResidualCodec(centroids, buckets, dimension);
        var (sums, counts) = (new double[centroids.Length], new int[centroids.Length / dimension]);
        var weights = new float[dimension];
        Encode(fitted, sample, buckets, (vector, length, code, bytes) =>
        {
            codec.Weigh(bytes, weights);
            counts[code]++;
            for (var d = 0; d < weights.Length; d++) sums[(code * weights.Length) + d] += (vector[d] * length) - weights[d];
        });
        for (var i = 0; i < sums.Length; i++)
        {
            if (counts[i / dimension] > 0) centroids[i] = (float)(sums[i] / counts[i / dimension]);
        }

        Rounded(centroids);
    }

    private static ResidualBuckets MoveWeights(Fitted fitted, FloatVectors between, ResidualBuckets buckets)
    {
        var (centroids, dimension) = (fitted.Centroids, between.Dimension);
        var codec = new ResidualCodec(centroids, buckets, dimension);
        var (sums, counts) = (new double[buckets.Weights.Length], new long[buckets.Weights.Length]);
        Encode(fitted, between, buckets, (vector, length, code, bytes) =>
        {
            for (var d = 0; d < dimension; d++)
            {
                var level = codec.Level(bytes, d);
                sums[level] += (vector[d] * length) - centroids[(code * dimension) + d];
                counts[level]++;
            }
        });
        return ResidualBuckets.Between(buckets.Bits, [.. buckets.Weights.Select((weight, level) => counts[level] > 0 ? (float)(sums[level] / counts[level]) : weight)]);
    }

    // Chunks are encoded side by side and visited in their order.
    private static void Encode(Fitted fitted, IVectors vectors, ResidualBuckets buckets, Visit visit)
    {
        var dimension = vectors.Dimension;
        var codec = new ResidualCodec(fitted.Centroids, buckets, dimension);
        var encoder = new TokenEncoder(fitted.Centroids, buckets, fitted.Precision, dimension, fitted.Neighbours);
        var (vector, sum) = (new float[dimension], new float[dimension]);
        var next = 0;
        foreach (var chunk in encoder.EncodeAll(vectors.Count, (first, target) => vectors.Read((int)first, target), fitted.Parallelism, fitted.Cancellation))
        {
            for (var i = 0; i < chunk.Codes.Length; i++)
            {
                var bytes = chunk.Vectors.AsSpan(i * codec.Stride, codec.Stride);
                vectors.Read(next++, vector);
                codec.Weigh(bytes, sum);
                TensorPrimitives.Add(sum, fitted.Centroids.AsSpan(chunk.Codes[i] * dimension, dimension), sum);
                visit(vector, fitted.Neighbours is null ? 1 : Length(vector, sum), chunk.Codes[i], bytes);
            }
        }
    }

    // The vector ends in the plane at right angles to the sum that the sum ends in.
    private static float Length(ReadOnlySpan<float> vector, ReadOnlySpan<float> sum)
    {
        var (dot, squared) = (0d, 0d);
        for (var d = 0; d < sum.Length; d++) (dot, squared) = (dot + ((double)sum[d] * vector[d]), squared + ((double)sum[d] * sum[d]));
        return dot > 0 ? (float)(squared / dot) : 1;
    }
}
