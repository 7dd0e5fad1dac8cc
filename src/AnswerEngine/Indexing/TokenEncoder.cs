using System.Numerics.Tensors;
using Loops;

namespace AnswerEngine.Indexing;

/// <summary>Encodes token vectors with centroids and buckets that are given.</summary>
internal sealed class TokenEncoder
{
    private const int MostNeighbours = 4;

    private readonly NearestCentroids nearest;
    private readonly float[] centroids;
    private readonly VectorCodec codec;
    private readonly ResidualChoice? choice;
    private readonly int dimension;

    /// <summary>Joins what was fitted.</summary>
    /// <param name="centroids">Row-major <c>[K, dim]</c>.</param>
    /// <param name="buckets">Null where vectors are kept whole.</param>
    /// <param name="precision">How vectors are kept.</param>
    /// <param name="dimension">Length of a vector.</param>
    /// <param name="neighbours">Centroids that a vector may be given in place of its nearest; none where left out.</param>
    public TokenEncoder(float[] centroids, ResidualBuckets? buckets, VectorPrecision precision, int dimension, CentroidNeighbours? neighbours = null)
    {
        (this.centroids, this.dimension, Buckets) = (centroids, dimension, buckets);
        nearest = NearestCentroids.ByDirection(centroids, dimension);
        codec = buckets is null ? VectorCodec.Whole(precision, dimension) : new ResidualCodec(centroids, buckets, dimension);
        choice = buckets is null || neighbours is null ? null : new ResidualChoice(centroids, buckets, neighbours, dimension);
    }

    /// <summary>The centroids that a vector may be given: at 4 bits those around its nearest, else null.</summary>
    /// <remarks>At 2 bits the error shrinks as well, but an index finds no more (docs/decisions/0029).</remarks>
    public static CentroidNeighbours? Neighbours(VectorPrecision precision, float[] centroids, int dimension, int parallelism) =>
        precision == VectorPrecision.FourBits ? CentroidNeighbours.Of(centroids, dimension, MostNeighbours, parallelism) : null;

    /// <summary>Reads consecutive vectors.</summary>
    public delegate void Reader(long first, Span<float> target);

    /// <summary>The buckets; null where vectors are kept whole.</summary>
    public ResidualBuckets? Buckets { get; }

    /// <summary>Encodes all tokens, several chunks at the same time and in their order.</summary>
    public IEnumerable<EncodedTokens> EncodeAll(long tokens, Reader read, int parallelism, CancellationToken cancellation)
    {
        for (var first = 0L; first < tokens; first += (long)parallelism * IndexMemory.ChunkTokens)
        {
            cancellation.ThrowIfCancellationRequested();
            var chunks = new EncodedTokens[Math.Min(parallelism, (tokens - first + IndexMemory.ChunkTokens - 1) / IndexMemory.ChunkTokens)];
            ParallelLoop.For(chunks.Length, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, i =>
            {
                var start = first + ((long)i * IndexMemory.ChunkTokens);
                var vectors = new float[(int)Math.Min(IndexMemory.ChunkTokens, tokens - start) * dimension];
                read(start, vectors);
                chunks[i] = Encode(vectors);
            });
            foreach (var chunk in chunks) yield return chunk;
        }
    }

    /// <summary>Encodes vectors, row-major <c>[n, dim]</c>.</summary>
    public EncodedTokens Encode(ReadOnlySpan<float> vectors) => Encode(vectors, Nearest(vectors));

    /// <summary>Encodes vectors, row-major <c>[n, dim]</c>, and gives their <see cref="SquaredResiduals(ReadOnlySpan{float})"/> too.</summary>
    public EncodedTokens Encode(ReadOnlySpan<float> vectors, out double squaredResiduals)
    {
        var codes = Nearest(vectors);
        squaredResiduals = SquaredResiduals(vectors, codes);
        return Encode(vectors, codes);
    }

    /// <summary>Sum of the squared lengths of what their nearest centroids leave of vectors, row-major <c>[n, dim]</c>.</summary>
    public double SquaredResiduals(ReadOnlySpan<float> vectors) => SquaredResiduals(vectors, Nearest(vectors));

    private int[] Nearest(ReadOnlySpan<float> vectors)
    {
        var codes = new int[vectors.Length / dimension];
        nearest.Find(vectors, codes, new float[codes.Length]);
        return codes;
    }

    // Takes the codes over: a vector may be given another centroid than its nearest.
    private EncodedTokens Encode(ReadOnlySpan<float> vectors, int[] codes)
    {
        var bytes = new byte[codes.Length * codec.Stride];
        if (choice is null) codec.Encode(vectors, codes, bytes);
        else Choose(choice, vectors, codes, bytes);
        return new EncodedTokens(codes, bytes);
    }

    private double SquaredResiduals(ReadOnlySpan<float> vectors, int[] codes)
    {
        var sum = 0d;
        for (var i = 0; i < codes.Length; i++)
        {
            var distance = TensorPrimitives.Distance(vectors.Slice(i * dimension, dimension), centroids.AsSpan(codes[i] * dimension, dimension));
            sum += (double)distance * distance;
        }

        return sum;
    }

    private void Choose(ResidualChoice among, ReadOnlySpan<float> vectors, int[] codes, byte[] bytes)
    {
        var residuals = (ResidualCodec)codec;
        for (var i = 0; i < codes.Length; i++)
        {
            var vector = vectors.Slice(i * dimension, dimension);
            (codes[i], var length) = among.Best(vector, codes[i]);
            residuals.Encode(vector, codes[i], length, bytes.AsSpan(i * codec.Stride, codec.Stride));
        }
    }
}
