using System.Numerics.Tensors;

namespace AnswerEngine.Indexing;

/// <summary>Spherical k-means: unit centroids, each the direction of the sum of the vectors nearest to it.</summary>
/// <remarks>Dhillon and Modha, "Concept Decompositions for Large Sparse Text Data using Clustering" (2001).</remarks>
internal static class CentroidFitting
{
    private const int ChunkVectors = 1024;

    // Large collections are fitted in fewer passes: each takes minutes there, and the first ones gain the most.
    private const int Passes = 8;
    private const int PassesOfMany = 4;

    /// <summary>Fits centroids to a sample; the result depends on sample, count and seed alone.</summary>
    /// <param name="sample">Unit vectors, at least as many as centroids.</param>
    /// <param name="count">Number of centroids, at least 1.</param>
    /// <param name="seed">Chooses the vectors that the centroids begin as.</param>
    /// <param name="parallelism">Chunks compared at the same time.</param>
    /// <returns>Unit vectors, row-major <c>[count, dim]</c>.</returns>
    public static float[] Fit(IVectors sample, int count, int seed, int parallelism)
    {
        var dimension = sample.Dimension;
        var centroids = Begin(sample, count, seed);
        var nearest = new int[sample.Count];
        var scores = new float[sample.Count];
        var passes = count > NearestCentroids.MostExact ? PassesOfMany : Passes;
        for (var pass = 0; pass < passes; pass++)
        {
            Assign(sample, new NearestCentroids(centroids, count, dimension), nearest, scores, parallelism);
            var members = Members.Of(nearest, count);
            var next = new float[centroids.Length];
            Parallel.For(0, count, Options(parallelism), centroid => Direction(sample, members[centroid], next.AsSpan(centroid * dimension, dimension)));
            Revive(sample, members, scores, next);
            centroids = next;
        }

        return centroids;
    }

    /// <summary>Finds the nearest centroid of every vector.</summary>
    public static void Assign(IVectors vectors, NearestCentroids centroids, int[] nearest, float[] scores, int parallelism)
    {
        var chunks = (vectors.Count + ChunkVectors - 1) / ChunkVectors;
        Parallel.For(0, chunks, Options(parallelism), () => new float[ChunkVectors * vectors.Dimension], (chunk, _, buffer) =>
        {
            var first = chunk * ChunkVectors;
            var count = Math.Min(ChunkVectors, vectors.Count - first);
            var rows = buffer.AsSpan(0, count * vectors.Dimension);
            vectors.Read(first, rows);
            centroids.Find(rows, nearest.AsSpan(first, count), scores.AsSpan(first, count));
            return buffer;
        }, _ => { });
    }

    private static float[] Begin(IVectors sample, int count, int seed)
    {
        var places = Enumerable.Range(0, sample.Count).ToArray();
        var random = new Random(seed);
        var centroids = new float[count * sample.Dimension];
        for (var i = 0; i < count; i++)
        {
            var chosen = random.Next(i, places.Length);
            (places[i], places[chosen]) = (places[chosen], places[i]);
            sample.Read(places[i], centroids.AsSpan(i * sample.Dimension, sample.Dimension));
        }

        return centroids;
    }

    // Members are added in their order, so that the sum is the same however many centroids are summed at once.
    private static void Direction(IVectors sample, ReadOnlySpan<int> members, Span<float> centroid)
    {
        var vector = new float[sample.Dimension];
        foreach (var member in members)
        {
            sample.Read(member, vector);
            TensorPrimitives.Add(centroid, vector, centroid);
        }

        UnitLength.Scale(centroid);
    }

    // A centroid without members becomes the vector that is served worst.
    private static void Revive(IVectors sample, Members members, float[] scores, Span<float> centroids)
    {
        var dimension = sample.Dimension;
        var empty = Enumerable.Range(0, members.Count).Where(centroid => members[centroid].Length == 0).ToArray();
        if (empty.Length == 0) return;
        var worst = Enumerable.Range(0, scores.Length).OrderBy(vector => scores[vector]).ThenBy(vector => vector).Take(empty.Length).ToArray();
        for (var i = 0; i < worst.Length; i++)
        {
            sample.Read(worst[i], centroids.Slice(empty[i] * dimension, dimension));
        }
    }

    private static ParallelOptions Options(int parallelism) => new() { MaxDegreeOfParallelism = parallelism };
}
