using System.CommandLine;
using System.Globalization;
using Bench.Measuring;

namespace Bench.Sites;

/// <summary><c>build</c>: whole builds of the published program and of Hugo, in turn, on the same pages; of Eleventy too where it is asked for.</summary>
internal static class BuildCommand
{
    private static readonly Option<bool> WithEleventy = new("--eleventy") { Description = "Build with Eleventy too; needs `eleventy` on the path." };

    public static Command Create()
    {
        var command = new Command("build", "Whole builds against Hugo's on the same generated pages; needs `hugo` on the path.")
        {
            SiteOptions.Pages, SiteOptions.Rounds, SiteOptions.Highlighting, SiteOptions.Program, WithEleventy,
        };
        command.SetAction(parsed => Run(parsed, Folders.Of(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed, Folders folders)
    {
        var program = SiteOptions.PublishedFor(parsed, folders);
        var site = SiteOptions.Generate(folders, parsed.GetValue(SiteOptions.Pages), parsed.GetValue(SiteOptions.Highlighting));
        Console.WriteLine($"  {InstalledHugo.Version(site.Hugo)}");
        Console.WriteLine($"  {site.Pages} pages, highlighting {(site.Highlighting ? "on" : "off")} in both");
        List<Contest> contests =
        [
            new("own, cold", () => program.Cold(site)), new("hugo, cold", () => InstalledHugo.Cold(site)),
            new("own, warm", () => program.Again(site)), new("hugo, warm", () => InstalledHugo.Again(site)),
        ];
        List<string> outputs = [PublishedSite.OutputOf(site), InstalledHugo.OutputOf(site)];
        if (parsed.GetValue(WithEleventy))
        {
            Console.WriteLine($"  {InstalledEleventy.Version(site.Eleventy)}, without highlighting");
            contests.Add(new("eleventy", () => InstalledEleventy.Cold(site)));
            outputs.Add(InstalledEleventy.OutputOf(site));
        }

        Contest.Run(parsed.GetValue(SiteOptions.Rounds), contests);
        Report(contests);
        site.Sweep();
        if (Lacks(site, outputs)) return 1;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"build: {site.Pages} pages, ratio to hugo {contests[0].Ratio(contests[1], run => run.Wall):0.00}, peak {contests[0].PeakBytes >> 20} MiB"));
        return 0;
    }

    private static void Report(List<Contest> contests)
    {
        foreach (var contest in contests) Console.WriteLine($"  {contest}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  ratio to hugo, medians of the rounds: cold {contests[0].Ratio(contests[1], run => run.Wall):0.00} ({contests[0].Ratio(contests[1], run => run.Processor):0.00} by processor time), "
            + $"warm {contests[2].Ratio(contests[3], run => run.Wall):0.00} ({contests[2].Ratio(contests[3], run => run.Processor):0.00})"));
        if (contests.Count > 4)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  eleventy takes {contests[4].Ratio(contests[0], run => run.Wall):0.0} of the time, {contests[4].Ratio(contests[0], run => run.Processor):0.0} of the processors' time, of a cold build"));
    }

    private static bool Lacks(GeneratedSite site, List<string> outputs)
    {
        string[] missing = [.. outputs.SelectMany(site.Missing)];
        foreach (var line in missing.Take(10)) Console.Error.WriteLine($"  error {line}");
        if (missing.Length == 0) Console.WriteLine($"  all outputs hold all {site.Pages} pages and their code");
        return missing.Length > 0;
    }
}
