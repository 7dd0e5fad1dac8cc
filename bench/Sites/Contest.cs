using System.Globalization;
using Bench.Measuring;

namespace Bench.Sites;

/// <summary>One kind of run of one program, taken once a round.</summary>
/// <param name="Name">What it is, in the table.</param>
/// <param name="Once">Runs it.</param>
internal sealed record Contest(string Name, Func<ProgramRun> Once)
{
    private readonly List<ProgramRun> _runs = [];

    /// <summary>The most memory of any run.</summary>
    public long PeakBytes => _runs.Max(run => run.PeakBytes);

    /// <summary>Runs every contest once a round, in the same order: what is warm follows what was cold.</summary>
    /// <remarks>The first round is thrown away: it fills the system's file cache.</remarks>
    public static void Run(int rounds, IReadOnlyList<Contest> contests)
    {
        for (var round = -1; round < rounds; round++)
        {
            foreach (var contest in contests)
            {
                var run = contest.Once();
                if (round >= 0) contest._runs.Add(run);
            }
        }
    }

    /// <summary>The median of a time, in seconds.</summary>
    public double Median(Func<ProgramRun, TimeSpan> time) => Rounds.Quantile(_runs.Select(run => time(run).TotalSeconds), .5);

    /// <summary>The median over the rounds of this time divided by another's in the same round.</summary>
    public double Ratio(Contest baseline, Func<ProgramRun, TimeSpan> time) =>
        Rounds.Quantile(_runs.Zip(baseline._runs, (own, other) => time(own) / time(other)), .5);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-12} {Median(run => run.Wall),7:0.00} s, {Median(run => run.Processor),7:0.00} s of processors, peak {PeakBytes >> 20,5} MiB");
}
