using System.CommandLine;

namespace Site.Commands;

/// <summary><c>answers</c>: generates what is stale in answers.lock, by a build that shows how far it has come.</summary>
internal static class AnswersCommand
{
    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Answer every question again, whether or not it is stale." };
        var command = new Command("answers", "Answer the questions whose outcome answers.lock does not prove, and build the site.")
        {
            all, SharedOptions.Output,
        };
        command.SetAction((parsed, cancellation) => RunAsync(SharedOptions.Build(parsed) with { AnswerAll = parsed.GetValue(all) }, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(BuildOptions options, CancellationToken cancellation)
    {
        var log = ConsoleLog.ForConsole();
        log.Say($"Answering the questions of {options.Root}");
        var report = await Build.RunAsync(options, log, cancellation).ConfigureAwait(false);
        Summary.Show(log, report);
        return report.Stale.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
    }
}
