using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>What every query token scores with every centroid: enough to rank passages without their vectors.</summary>
internal sealed class CentroidScores
{
    private readonly PreparedQuery query;
    private readonly float[] scores;
    private readonly int centroids;
    private readonly int width;

    // All bits where a lane is a query token, none where it is room.
    private readonly Vector256<float>[] counting;

    /// <summary>Compares a query with all centroids.</summary>
    /// <param name="query">The query, of at least one token.</param>
    /// <param name="values">Centroids, row-major <c>[count, dim]</c>.</param>
    /// <param name="count">Number of centroids.</param>
    public CentroidScores(PreparedQuery query, float[] values, int count)
    {
        (this.query, centroids, width) = (query, count, query.Lanes.Width);
        scores = GC.AllocateUninitializedArray<float>(count * width);
        query.Lanes.Dots(values, count, scores);
        counting = [.. Enumerable.Range(0, width / Vector256<float>.Count).Select(group =>
            Vector256.LessThan(Vector256.Create((group * Vector256<float>.Count) + 0f) + Vector256<float>.Indices, Vector256.Create((float)query.Weights.Length)))];
    }

    /// <summary>Which centroids come near enough to any query token.</summary>
    public bool[] AtLeast(float threshold)
    {
        var near = new bool[centroids];
        var limit = Vector256.Create(threshold);
        for (var centroid = 0; centroid < centroids; centroid++)
        {
            var row = Row(centroid);
            for (var i = 0; i < width; i += Vector256<float>.Count)
                near[centroid] |= (Vector256.GreaterThanOrEqual(Lanes(row, i), limit) & counting[i / Vector256<float>.Count]) != Vector256<float>.Zero;
        }

        return near;
    }

    /// <summary>The centroids nearest to each query token, ascending, each once; of equals the first.</summary>
    public int[] Nearest(int eachToken)
    {
        var nearest = new NearestOfLanes(width, eachToken);
        for (var centroid = 0; centroid < centroids; centroid++)
        {
            var row = Row(centroid);
            for (var i = 0; i < width; i += Vector256<float>.Count) nearest.Offer(centroid, i, Lanes(row, i));
        }

        return nearest.Distinct(query.Weights.Length);
    }

    /// <summary>Score of a passage whose tokens were their centroids.</summary>
    /// <param name="codes">The centroids of its tokens; without any the score is 0.</param>
    /// <param name="largest">Room for <c>[Width]</c> values.</param>
    public double Score(ReadOnlySpan<int> codes, Span<float> largest)
    {
        if (codes.IsEmpty) return 0;
        largest.Fill(float.NegativeInfinity);
        foreach (var code in codes) Raise(code, largest);
        return query.Sum(largest);
    }

    /// <summary>As <see cref="Score"/>, counting only centroids that are near; a query token without any counts 0.</summary>
    public double PrunedScore(ReadOnlySpan<int> codes, bool[] near, Span<float> largest)
    {
        largest.Clear();
        foreach (var code in codes)
        {
            if (near[code]) Raise(code, largest);
        }

        return query.Sum(largest);
    }

    private void Raise(int code, Span<float> largest)
    {
        var row = Row(code);
        for (var i = 0; i < row.Length; i += Vector256<float>.Count)
            Vector256.Max(Lanes(largest, i), Lanes(row, i)).CopyTo(largest[i..]);
    }

    private ReadOnlySpan<float> Row(int centroid) => scores.AsSpan(centroid * width, width);

    private static Vector256<float> Lanes(ReadOnlySpan<float> row, int first) => Vector256.Create<float>(row.Slice(first, Vector256<float>.Count));
}
