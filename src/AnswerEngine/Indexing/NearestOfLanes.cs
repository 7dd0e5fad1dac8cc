using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>For each of several lanes the few rows with the largest values, kept while rows come by one after the other.</summary>
/// <param name="width">Number of lanes, a multiple of 8.</param>
/// <param name="each">Rows kept for a lane, at least 1.</param>
internal sealed class NearestOfLanes(int width, int each)
{
    private readonly float[] values = Filled(width * each);
    private readonly int[] rows = new int[width * each];
    private readonly int[] counts = new int[width];

    // The least value that a lane keeps; a row that is not above it is of no use.
    private readonly float[] least = Filled(width);

    /// <summary>Offers eight lanes of the next row; rows come in ascending order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The first of the lanes.</param>
    /// <param name="lanes">Their values.</param>
    public void Offer(int row, int first, Vector256<float> lanes)
    {
        var above = Vector256.GreaterThan(lanes, Vector256.Create(least, first)).ExtractMostSignificantBits();
        for (; above != 0; above &= above - 1)
        {
            var lane = System.Numerics.BitOperations.TrailingZeroCount(above);
            Keep(row, first + lane, lanes[lane]);
        }
    }

    /// <summary>The rows that the first lanes keep, ascending, each once.</summary>
    public int[] Distinct(int lanes)
    {
        var kept = Enumerable.Range(0, lanes).SelectMany(lane => rows.Skip(lane * each).Take(counts[lane])).Distinct().ToArray();
        Array.Sort(kept);
        return kept;
    }

    // Largest first; of equals the first that came.
    private void Keep(int row, int lane, float value)
    {
        var (first, at) = (lane * each, counts[lane] < each ? counts[lane]++ : each - 1);
        for (; at > 0 && values[first + at - 1] < value; at--)
            (values[first + at], rows[first + at]) = (values[first + at - 1], rows[first + at - 1]);
        (values[first + at], rows[first + at]) = (value, row);
        if (counts[lane] == each) least[lane] = values[first + each - 1];
    }

    private static float[] Filled(int length)
    {
        var values = new float[length];
        Array.Fill(values, float.NegativeInfinity);
        return values;
    }
}
