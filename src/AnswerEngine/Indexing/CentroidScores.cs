using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>What every query token scores with every centroid: enough to rank passages without their vectors.</summary>
/// <remarks>Its room, a megabyte for 16,384 centroids, is lent: a new one for each query would be cleared and collected as often.</remarks>
internal sealed class CentroidScores : IDisposable
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
        scores = ArrayPool<float>.Shared.Rent(count * width);
        query.Lanes.Dots(values, count, scores);
    }

    /// <summary>What is left where only centroids count that come near enough to any query token.</summary>
    /// <param name="threshold">The least product of a centroid and a query token that counts.</param>
    public PrunedScores AtLeast(float threshold)
    {
        var (places, near) = (ArrayPool<int>.Shared.Rent(centroids), new List<int>());
        var least = Vector512.Create(threshold);
        for (var centroid = 0; centroid < centroids; centroid++)
        {
            places[centroid] = 0;
            if (!IsNear(centroid, least)) continue;
            near.Add(centroid);
            places[centroid] = near.Count * width;
        }

        // Row 0 is of zeros: it is that of every centroid which does not count.
        var rows = ArrayPool<float>.Shared.Rent((near.Count + 1) * width);
        rows.AsSpan(0, width).Clear();
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

    /// <summary>Gives the room back; once; nothing may be asked afterwards.</summary>
    public void Dispose() => ArrayPool<float>.Shared.Return(scores);

    // A row has a multiple of 16 lanes; those beyond the query's tokens are room.
    private bool IsNear(int centroid, Vector512<float> threshold)
    {
        ref var row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scores), centroid * width);
        for (var (lane, tokens) = (0, query.Weights.Length); tokens > 0; lane += Vector512<float>.Count, tokens -= Vector512<float>.Count)
        {
            var near = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref row, (nuint)lane), threshold).ExtractMostSignificantBits();
            if ((tokens < Vector512<float>.Count ? near & ((1ul << tokens) - 1) : near) != 0) return true;
        }

        return false;
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
