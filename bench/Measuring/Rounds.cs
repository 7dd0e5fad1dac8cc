using System.Diagnostics;
using System.Globalization;

namespace Bench.Measuring;

/// <summary>
/// Times contenders in interleaved rounds: each runs once a round, in an order that moves on by one, and is compared with the
/// baseline of its own round. What slows the whole machine for a while slows both, and the ratio stands.
/// </summary>
internal static class Rounds
{
    private const int WarmUp = 2;

    /// <summary>Times the contenders and prints a table.</summary>
    /// <param name="rounds">Rounds that count, at least 1.</param>
    /// <param name="contenders">The baseline first.</param>
    /// <returns>A timing for each contender, in their order.</returns>
    public static IReadOnlyList<Timing> Time(int rounds, params IReadOnlyList<Contender> contenders)
    {
        for (var round = 0; round < WarmUp; round++)
        {
            foreach (var contender in contenders) contender.Run();
        }

        var times = contenders.Select(_ => new double[rounds]).ToArray();
        var bytes = contenders.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                var turn = (round + i) % contenders.Count;
                (times[turn][round], bytes[turn][round]) = Once(contenders[turn]);
            }
        }

        Timing[] timings = [.. contenders.Select((contender, i) =>
        {
            var ratios = times[i].Zip(times[0], (own, baseline) => own / baseline).ToArray();
            return new Timing(
                contender.Name, TimeSpan.FromMilliseconds(Quantile(times[i], .5)), Quantile(ratios, .5),
                Quantile(ratios, .25), Quantile(ratios, .75), (long)Quantile(bytes[i], .5));
        })];
        Print(rounds, timings);
        return timings;
    }

    /// <summary>The value below which a share of the values lies, the nearest one that occurs.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Clamp(Math.Round(share * (sorted.Length - 1)), 0, sorted.Length - 1)];
    }

    private static (double Milliseconds, double Bytes) Once(Contender contender)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var began = Stopwatch.GetTimestamp();
        contender.Run();
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return (taken, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static void Print(int rounds, Timing[] timings)
    {
        var width = timings.Max(timing => timing.Name.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rounds} interleaved rounds; ratio: median of the rounds, with quartiles"));
        foreach (var timing in timings)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {timing.Name.PadRight(width)}  {timing.Median.TotalMilliseconds,9:0.000} ms  ratio {timing.Ratio:0.000} ({timing.Lower:0.000} to {timing.Upper:0.000})  {timing.Allocated,10:N0} bytes allocated"));
        }
    }
}
