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

    /// <summary>What is left where only centroids count that come near enough to any query token.</summary>
    /// <param name="threshold">The least product of a centroid and a query token that counts.</param>
    public PrunedScores AtLeast(float threshold)
    {
        var (places, near) = (new int[centroids], new List<int>());
        for (var centroid = 0; centroid < centroids; centroid++)
        {
            if (!IsNear(Row(centroid), threshold)) continue;
            near.Add(centroid);
            places[centroid] = near.Count;
        }

        // Row 0 stays zero: it is that of every centroid which does not count.
        var rows = new float[(near.Count + 1) * width];
        for (var i = 0; i < near.Count; i++) Row(near[i]).CopyTo(rows.AsSpan((i + 1) * width));
        return new PrunedScores(query, places, rows);
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

    private bool IsNear(ReadOnlySpan<float> row, float threshold)
    {
        var near = Vector256<float>.Zero;
        for (var i = 0; i < row.Length; i += Vector256<float>.Count)
            near |= Vector256.GreaterThanOrEqual(Lanes(row, i), Vector256.Create(threshold)) & counting[i / Vector256<float>.Count];
        return near != Vector256<float>.Zero;
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
