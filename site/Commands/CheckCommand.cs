using System.CommandLine;
using System.Net.Http.Headers;
using SiteGen.Checking;
using SiteGen.Content;

namespace Site.Commands;

/// <summary><c>check</c>: everything that a build checks, and what it lets pass; writes no page.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> External = new("--external") { Description = "Follow links out of the site too, slowly; good answers are believed for a week." };

    public static Command Create()
    {
        var command = new Command("check", "Check links, anchors, pictures without words and the order of headings; write no page.")
        {
            External, SharedOptions.Drafts, SharedOptions.Future, SharedOptions.Json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            SharedOptions.Build(parsed) with { LookOver = true }, parsed.GetValue(External), parsed.GetValue(SharedOptions.Json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(BuildOptions options, bool external, bool json, CancellationToken cancellation)
    {
        var log = ConsoleLog.ForConsole(quiet: json);
        IReadOnlyList<Problem> findings;
        try
        {
            var report = await Build.RunAsync(options, log, cancellation).ConfigureAwait(false);
            findings = external ? [.. report.Findings, .. await FollowAsync(options, report.OutsideLinks, log, cancellation).ConfigureAwait(false)] : report.Findings;
        }
        catch (BuildFailedException failed) when (json)
        {
            findings = failed.Problems;
        }

        if (json) Console.Out.WriteLine(ReportJson.Findings(findings));
        else Show(log, findings);
        return findings.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static async Task<IReadOnlyList<Problem>> FollowAsync(BuildOptions options, IReadOnlyList<OutsideLink> links, ConsoleLog log, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("site-check", "1"));
        var memory = new LinkMemory(Path.Combine(options.CacheFolder, "outside-links.txt"));
        var checker = new OutsideLinkChecker(client, memory, new OutsideLinkLimits(), TimeProvider.System);
        return await log.StageAsync(
            "outside", () => checker.CheckAsync(links, log.Progress(links.Count, "links"), cancellation),
            dead => $"{links.Count} links out of the site, {dead.Count} dead").ConfigureAwait(false);
    }

    private static void Show(ConsoleLog log, IReadOnlyList<Problem> findings)
    {
        log.Say();
        Faults.List(findings, log, "found", 33);
        log.Say(findings.Count == 0 ? "  nothing found" : $"  {findings.Count} found");
    }
}
