namespace Bench.Measuring;

/// <summary>What the rounds of one contender came to.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Median">Median time of a run.</param>
/// <param name="Ratio">Median over the rounds of its time divided by the baseline's in the same round.</param>
/// <param name="Lower">First quartile of those ratios.</param>
/// <param name="Upper">Third quartile of those ratios.</param>
/// <param name="Allocated">Bytes that a run allocates on the managed heap, the median.</param>
internal sealed record Timing(string Name, TimeSpan Median, double Ratio, double Lower, double Upper, long Allocated);
