namespace Bench.Ask;

/// <summary>Figures by rank.</summary>
internal static class Share
{
    /// <summary>The least value that a share of the values does not exceed.</summary>
    /// <param name="sorted">Values in ascending order; at least one.</param>
    /// <param name="share">Above 0, at most 1.</param>
    public static double At(IReadOnlyList<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
