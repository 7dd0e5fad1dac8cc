using System.CommandLine;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.LanguageModels;
using AnswerEngine.Models;
using Site.Commands;
using Site.Commands.Evaluation;
using SiteGen.Content;
using SiteGen.Serving;

var root = new RootCommand("Builds a portfolio from a folder of Markdown, with answers that its own pages prove.")
{
    SharedOptions.Root, SharedOptions.Models, SharedOptions.Device,
    BuildCommand.Create(), ServeCommand.Create(), AskCommand.Create(), AnswersCommand.Create(), ModelsCommand.Create(), EvalCommand.Create(),
    IndexCommand.Create(), ImportCommand.Create(), NewCommand.Create(), CheckCommand.Create(),
};
root.SetAction((parsed, cancellation) => BuildCommand.RunAsync(SharedOptions.Build(parsed), cancellation));

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (Exception known) when (IsKnown(known))
{
    return Tell(known);
}
catch (OperationCanceledException)
{
    return ExitCodes.Cancelled;
}

static bool IsKnown(Exception fault) => fault is BuildFailedException or ModelUnavailableException or LanguageModelException or InvalidEncoderException
    or InvalidIndexException or PreviewFailedException or FormatException or IOException or UnauthorizedAccessException;

static int Tell(Exception known)
{
    if (known is BuildFailedException failed) Faults.Show(ConsoleLog.ForConsole(), failed);
    else Console.Error.WriteLine($"  error {known.Message}");
    return ExitCodes.Failure;
}
