using System.CommandLine;
using SiteGen.Content;

namespace Site.Commands;

/// <summary><c>build</c>: the site from its content.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var command = new Command("build", "Build the site into public/ (what happens without a command, too).")
        {
            SharedOptions.Output, SharedOptions.Frozen, SharedOptions.Drafts, SharedOptions.Future, SharedOptions.Json, SharedOptions.Explain, SharedOptions.Clean,
        };
        command.SetAction((parsed, cancellation) => parsed.GetValue(SharedOptions.Json)
            ? RunForProgramsAsync(SharedOptions.Build(parsed), cancellation)
            : RunAsync(SharedOptions.Build(parsed), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(BuildOptions options, CancellationToken cancellation)
    {
        var log = ConsoleLog.ForConsole();
        log.Say($"Building {options.Root}");
        var report = await new Rebuild(options).RunAsync(log, cancellation).ConfigureAwait(false);
        Summary.Show(log, report);
        if (options.Explain is { } page) Explain(log, page, report);
        return ExitCodes.Success;
    }

    private static void Explain(ConsoleLog log, string page, BuildReport report)
    {
        log.Say();
        foreach (var reason in report.Explained) log.Say($"  {page}: {reason}");
        if (report.Explained.IsEmpty) log.Say($"  {page}: nothing that it is made of has changed");
    }

    private static async Task<int> RunForProgramsAsync(BuildOptions options, CancellationToken cancellation)
    {
        try
        {
            var report = await new Rebuild(options).RunAsync(ConsoleLog.ForConsole(quiet: true), cancellation).ConfigureAwait(false);
            Console.Out.WriteLine(ReportJson.Build(report));
            return ExitCodes.Success;
        }
        catch (BuildFailedException failed)
        {
            Console.Out.WriteLine(ReportJson.Findings([.. failed.Problems]));
            return ExitCodes.Failure;
        }
    }
}
