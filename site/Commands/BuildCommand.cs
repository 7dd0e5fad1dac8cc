using System.CommandLine;

namespace Site.Commands;

/// <summary><c>build</c>: the site from its content.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var command = new Command("build", "Build the site into public/ (what happens without a command, too).")
        {
            SharedOptions.Output, SharedOptions.Frozen, SharedOptions.Drafts, SharedOptions.Future,
        };
        command.SetAction((parsed, cancellation) => RunAsync(SharedOptions.Build(parsed), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(BuildOptions options, CancellationToken cancellation)
    {
        var log = ConsoleLog.ForConsole();
        log.Say($"Building {options.Root}");
        var report = await Build.RunAsync(options, log, cancellation).ConfigureAwait(false);
        Summary.Show(log, report);
        return ExitCodes.Success;
    }
}
