using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bench.Measuring;
using Site;

namespace Bench.Sites;

/// <summary><c>rebuild</c>: one paragraph of one page changed, as <c>serve</c> and as the command line take it up.</summary>
internal static class RebuildCommand
{
    // The first rebuilds compile what the first build did not call.
    private const int Unmeasured = 3;

    public static Command Create()
    {
        var command = new Command("rebuild", "The time to take up one changed paragraph, in the preview and from the command line.")
        {
            SiteOptions.Pages, SiteOptions.Rounds, SiteOptions.Program,
        };
        command.SetAction((parsed, _) => RunAsync(parsed, Folders.Of(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Folders folders)
    {
        var program = SiteOptions.PublishedFor(parsed, folders);
        var rounds = parsed.GetValue(SiteOptions.Rounds);
        var site = SiteOptions.Generate(folders, parsed.GetValue(SiteOptions.Pages), highlighting: false);
        Contest[] contests =
        [
            new("cold", () => program.Cold(site)),
            new("unchanged", () => program.Again(site)),
            new("one changed", () => { Change(site); return program.Again(site); }),
            new("start", () => program.Start(site)),
        ];
        Contest.Run(rounds, contests);
        foreach (var contest in contests) Console.WriteLine($"  {contest}");
        site.Sweep();
        var cold = contests[0].Median(run => run.Wall);
        var start = contests[3].Median(run => run.Wall);
        var again = contests[2].Median(run => run.Wall) - start;
        var mended = await PreviewAsync(site, rounds).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rebuild: one paragraph, {mended * 1000:0} ms, ratio to cold {mended / (cold - start):0.000} in the preview; from the command line, without the start, {again * 1000:0} ms, ratio {again / (cold - start):0.000}"));
        return 0;
    }

    private static async Task<double> PreviewAsync(GeneratedSite site, int rounds)
    {
        var rebuild = new Rebuild(new BuildOptions { Root = site.Own });
        await rebuild.RunAsync(new SilentLog()).ConfigureAwait(false);
        var times = new List<double>();
        for (var round = -Unmeasured; round < rounds; round++)
        {
            Change(site);
            var began = Stopwatch.GetTimestamp();
            var report = await rebuild.RunAsync(new SilentLog()).ConfigureAwait(false);
            if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            if (report.Changed is 0 or > 10) throw new InvalidOperationException($"{report.Changed} files changed for one paragraph.");
        }

        return Rounds.Quantile(times, .5);
    }

    // The first sentence of a page's first paragraph, which its description keeps out of lists.
    private static void Change(GeneratedSite site)
    {
        var file = site.SourceOf(site.Pages / 2);
        var text = File.ReadAllText(file);
        var at = text.IndexOf("\n\n", text.IndexOf("\n## ", StringComparison.Ordinal), StringComparison.Ordinal) + 2;
        File.WriteAllText(file, text.Insert(at, "Changed. "));
    }
}
