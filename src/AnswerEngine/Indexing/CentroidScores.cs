using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>What every query token scores with every centroid: enough to rank passages without their vectors.</summary>
internal sealed class CentroidScores
{
    private readonly PreparedQuery query;
    private readonly float[] scores;
    private readonly int centroids;
    private readonly int width;

    /// <summary>Compares a query with all centroids.</summary>
    /// <param name="query">The query, of at least one token.</param>
    /// <param name="values">Centroids, row-major <c>[count, dim]</c>.</param>
    /// <param name="count">Number of centroids.</param>
    public CentroidScores(PreparedQuery query, float[] values, int count)
    {
        (this.query, centroids, width) = (query, count, query.Lanes.Width);
        scores = new float[count * width];
        query.Lanes.Dots(values, count, scores);
    }

    /// <summary>Which centroids come near enough to any query token.</summary>
    public bool[] AtLeast(float threshold)
    {
        var near = new bool[centroids];
        for (var centroid = 0; centroid < centroids; centroid++)
        {
            foreach (var score in scores.AsSpan(centroid * width, query.Weights.Length)) near[centroid] |= score >= threshold;
        }

        return near;
    }

    /// <summary>The centroids nearest to each query token, ascending, each once.</summary>
    public int[] Nearest(int eachToken)
    {
        var column = new float[centroids];
        var places = new int[eachToken];
        var chosen = new SortedSet<int>();
        for (var token = 0; token < query.Weights.Length; token++)
        {
            for (var centroid = 0; centroid < centroids; centroid++) column[centroid] = scores[(centroid * width) + token];
            foreach (var centroid in Largest.Of(column, places)) chosen.Add(centroid);
        }

        return [.. chosen];
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
        var row = scores.AsSpan(code * width, width);
        for (var i = 0; i < row.Length; i += Vector256<float>.Count)
        {
            var lanes = largest.Slice(i, Vector256<float>.Count);
            Vector256.Max(Vector256.Create<float>(lanes), Vector256.Create<float>(row.Slice(i, Vector256<float>.Count))).CopyTo(lanes);
        }
    }
}
