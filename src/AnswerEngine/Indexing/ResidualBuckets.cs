namespace AnswerEngine.Indexing;

/// <summary>
/// The buckets that a dimension of a residual falls into: each holds an equal share of the sample, and stands for the mean
/// of what fell into it.
/// </summary>
/// <remarks>ColBERTv2 takes the median of a bucket; the mean has the smaller squared error (docs/decisions/0007).</remarks>
internal sealed class ResidualBuckets
{
    /// <summary>Buckets as an index keeps them.</summary>
    /// <param name="bits">1, 2 or 4.</param>
    /// <param name="cutoffs">Ascending bounds, <c>[2^bits - 1]</c>.</param>
    /// <param name="weights">Ascending values, <c>[2^bits]</c>.</param>
    public ResidualBuckets(int bits, float[] cutoffs, float[] weights) => (Bits, Cutoffs, Weights) = (bits, cutoffs, weights);

    /// <summary>Bits of a bucket's number.</summary>
    public int Bits { get; }

    /// <summary>Bounds between buckets, ascending.</summary>
    public float[] Cutoffs { get; }

    /// <summary>What each bucket stands for, ascending.</summary>
    public float[] Weights { get; }

    /// <summary>Cuts a sample into buckets of equal shares.</summary>
    /// <param name="bits">1, 2 or 4.</param>
    /// <param name="residuals">Values of residuals, all dimensions together; sorted here.</param>
    public static ResidualBuckets Of(int bits, float[] residuals)
    {
        var count = 1 << bits;
        if (residuals.Length == 0) return new(bits, new float[count - 1], new float[count]);
        Array.Sort(residuals);
        var bounds = Enumerable.Range(0, count + 1).Select(i => (int)((long)i * residuals.Length / count)).ToArray();
        var cutoffs = Enumerable.Range(1, count - 1).Select(i => residuals[Math.Max(bounds[i] - 1, 0)]).ToArray();
        var weights = Enumerable.Range(0, count).Select(i => Mean(residuals, bounds[i], bounds[i + 1])).ToArray();
        return new(bits, cutoffs, weights);
    }

    /// <summary>The bucket of a value: how many cutoffs lie below it.</summary>
    public int Level(float value)
    {
        var level = 0;
        foreach (var cutoff in Cutoffs) level += value > cutoff ? 1 : 0;
        return level;
    }

    // A bucket that a tiny sample leaves empty stands for the value at its bound.
    private static float Mean(float[] sorted, int from, int to)
    {
        if (from == to) return sorted[Math.Min(from, sorted.Length - 1)];
        var sum = 0d;
        for (var i = from; i < to; i++) sum += sorted[i];
        return (float)(sum / (to - from));
    }
}
