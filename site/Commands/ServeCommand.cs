using System.Collections.Immutable;
using System.CommandLine;
using Site.Engine;
using SiteGen.Content;
using SiteGen.Serving;

namespace Site.Commands;

/// <summary><c>serve</c>: a preview that is built again when a file changes.</summary>
internal static class ServeCommand
{
    private static readonly string[] WatchedFolders = ["content", "theme"];

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port on this machine.", DefaultValueFactory = _ => 5080 };
        var command = new Command("serve", "Preview the site on http://127.0.0.1:5080 and build it again when a file changes.")
        {
            port, SharedOptions.Output, SharedOptions.Drafts, SharedOptions.Future,
        };
        command.SetAction((parsed, cancellation) => RunAsync(SharedOptions.Build(parsed), parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(BuildOptions options, int port, CancellationToken cancellation)
    {
        var log = ConsoleLog.ForConsole();
        using var opened = new OpenedModels();
        var rebuild = new Rebuild(options with { Preview = true, Opened = opened });
        var first = await BuildOnceAsync(rebuild, log, cancellation).ConfigureAwait(false);
        var preview = new PreviewOptions
        {
            OutputFolder = options.OutputFolder,
            BasePath = BasePathOf(options),
            Port = port,
            Watched = [.. WatchedFolders.Select(folder => Path.Combine(options.Root, folder)).Where(Directory.Exists)],
        };
        var server = await PreviewServer.StartAsync(preview, first, token => BuildOnceAsync(rebuild, log, token), cancellation).ConfigureAwait(false);
        await using var _ = server.ConfigureAwait(false);
        log.Say($"  serving        {server.Address} (Ctrl+C stops)");
        await server.RunAsync(cancellation).ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private static async Task<BuildOutcome> BuildOnceAsync(Rebuild rebuild, ConsoleLog log, CancellationToken cancellation)
    {
        try
        {
            Summary.Show(log, await rebuild.RunAsync(log, cancellation).ConfigureAwait(false));
            return BuildOutcome.Success;
        }
        catch (BuildFailedException failed)
        {
            Faults.Show(log, failed);
            return new BuildOutcome([.. failed.Problems]);
        }
    }

    // A site.yml with a fault is reported by the build; until it is mended the preview stands at the root.
    private static string BasePathOf(BuildOptions options)
    {
        try
        {
            return Build.ReadContent(options).Config.BasePath;
        }
        catch (BuildFailedException)
        {
            return "/";
        }
    }
}
