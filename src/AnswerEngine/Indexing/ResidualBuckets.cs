namespace AnswerEngine.Indexing;

/// <summary>
/// The buckets that a dimension of a residual falls into. They begin with equal shares of the sample, as quantiles cut it, and
/// are then moved to where the squared error is least; each stands for the mean of what falls into it.
/// </summary>
/// <remarks>
/// ColBERTv2 stays with the quantiles, whose outer buckets are wide; they missed the aims of recall (docs/decisions/0007). Moving them is Lloyd's "Least Squares Quantization in PCM" (1982).
/// </remarks>
internal sealed class ResidualBuckets
{
    // Each pass makes the error smaller, the first ones by far the most.
    private const int MostPasses = 50;

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

    /// <summary>Cuts a sample into buckets.</summary>
    /// <param name="bits">1, 2 or 4.</param>
    /// <param name="residuals">Values of residuals, all dimensions together; sorted here.</param>
    public static ResidualBuckets Of(int bits, float[] residuals)
    {
        var count = 1 << bits;
        if (residuals.Length == 0) return new(bits, new float[count - 1], new float[count]);
        Array.Sort(residuals);
        var sums = Sums(residuals);
        var bounds = Enumerable.Range(0, count + 1).Select(i => (int)((long)i * residuals.Length / count)).ToArray();
        var weights = Weigh(residuals, sums, bounds);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var next = Bound(residuals, weights);
            if (next.AsSpan().SequenceEqual(bounds)) break;
            bounds = next;
            weights = Weigh(residuals, sums, bounds);
        }

        return new(bits, Cut(residuals, bounds), weights);
    }

    /// <summary>Buckets that stand for given values, with bounds halfway between them.</summary>
    /// <param name="bits">1, 2 or 4.</param>
    /// <param name="weights">What the buckets stand for, <c>[2^bits]</c>; sorted here.</param>
    public static ResidualBuckets Between(int bits, float[] weights)
    {
        Array.Sort(weights);
        return new(bits, [.. Enumerable.Range(1, weights.Length - 1).Select(i => (weights[i - 1] + weights[i]) / 2)], weights);
    }

    /// <summary>The bucket of a value: how many cutoffs lie below it.</summary>
    public int Level(float value)
    {
        var level = 0;
        foreach (var cutoff in Cutoffs) level += value > cutoff ? 1 : 0;
        return level;
    }

    private static double[] Sums(float[] sorted)
    {
        var sums = new double[sorted.Length + 1];
        for (var i = 0; i < sorted.Length; i++) sums[i + 1] = sums[i] + sorted[i];
        return sums;
    }

    // A bucket that a tiny sample leaves empty stands for the value at its bound.
    private static float[] Weigh(float[] sorted, double[] sums, int[] bounds) =>
        [.. Enumerable.Range(0, bounds.Length - 1).Select(i => bounds[i] == bounds[i + 1]
            ? sorted[Math.Min(bounds[i], sorted.Length - 1)]
            : (float)((sums[bounds[i + 1]] - sums[bounds[i]]) / (bounds[i + 1] - bounds[i])))];

    // A value belongs to the weight that it is nearest to: bounds lie halfway between weights.
    private static int[] Bound(float[] sorted, float[] weights) =>
        [0, .. Enumerable.Range(1, weights.Length - 1).Select(i => FirstAbove(sorted, (weights[i - 1] + weights[i]) / 2)), sorted.Length];

    // The largest value of a bucket is the cutoff above it: what is larger belongs to the next.
    private static float[] Cut(float[] sorted, int[] bounds) => [.. bounds[1..^1].Select(bound => sorted[Math.Max(bound - 1, 0)])];

    private static int FirstAbove(float[] sorted, float value)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sorted[middle] > value) to = middle;
            else from = middle + 1;
        }

        return from;
    }
}
