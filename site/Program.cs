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
catch (BuildFailedException failed)
{
    Faults.Show(ConsoleLog.ForConsole(), failed);
    return ExitCodes.Failure;
}
catch (Exception known) when (known is ModelUnavailableException or LanguageModelException or InvalidEncoderException
    or InvalidIndexException or PreviewFailedException or FormatException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"  error {known.Message}");
    return ExitCodes.Failure;
}
catch (OperationCanceledException)
{
    return ExitCodes.Cancelled;
}
