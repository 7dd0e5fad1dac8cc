using System.CommandLine;
using System.Globalization;
using Bench.Measuring;

namespace Bench.Sites;

/// <summary><c>growth</c>: how the time and the memory of a build from nothing grow with the pages.</summary>
internal static class GrowthCommand
{
    private static readonly Option<int[]> Sizes = new("--sizes")
    {
        Description = "Numbers of pages.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [1000, 2000, 4000, 8000, 16000, 32000],
    };

    public static Command Create()
    {
        var command = new Command("growth", "Time and memory of builds from nothing, from 1,000 to 32,000 pages.")
        {
            Sizes, SiteOptions.Rounds, SiteOptions.Program,
        };
        command.SetAction(parsed => Run(parsed, Folders.Of(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed, Folders folders)
    {
        var program = SiteOptions.PublishedFor(parsed, folders);
        var sizes = parsed.GetValue(Sizes)!;
        var sites = sizes.Select(size => SiteOptions.Generate(folders, size, highlighting: false)).ToArray();
        var contests = sites.Select(site => new Contest($"{site.Pages} pages", () => program.Cold(site))).ToArray();
        Contest.Run(parsed.GetValue(SiteOptions.Rounds), contests);
        foreach (var site in sites) site.Sweep();
        foreach (var contest in contests) Console.WriteLine($"  {contest}");
        var start = new Contest("start", () => program.Start(new GeneratedSite(Path.Combine(folders.Cache, $"pages-{sizes[0]}"), sizes[0], Highlighting: false)));
        Contest.Run(3, [start]);
        Console.WriteLine($"  {start}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  by processor time {Exponent(sizes, contests, start, run => run.Processor):0.000}; peak {contests[^1].PeakBytes >> 20} MiB at {sizes[^1]} pages"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"growth: exponent {Exponent(sizes, contests, start, run => run.Wall):0.000}"));
        return 0;
    }

    // The slope of the line of least squares through the logarithms of pages and time, the start of the program taken off.
    private static double Exponent(int[] sizes, Contest[] contests, Contest start, Func<ProgramRun, TimeSpan> time)
    {
        var x = sizes.Select(size => Math.Log(size)).ToArray();
        var y = contests.Select(contest => Math.Log(Math.Max(contest.Median(time) - start.Median(time), .001))).ToArray();
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
