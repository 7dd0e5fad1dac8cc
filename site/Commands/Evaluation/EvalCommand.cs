using System.CommandLine;

namespace Site.Commands.Evaluation;

/// <summary><c>eval</c>: measures the engine; a command for each thing that is measured.</summary>
internal static class EvalCommand
{
    private static readonly Option<string> LabelledSet = new("--set")
    {
        Description = "Labelled questions, one JSON object a line: question, answerable, and where known page, kind.",
        Required = true,
    };

    public static Command Create() => new("eval", "Measure the engine on labelled cases.")
    {
        CalibrateCommand.Create(), GateCommand.Create(), RefusalCommand.Create(), InjectionCommand.Create(), AnswerGradesCommand.Create(), SelectionCommand.Create(),
        StaticEvalCommand.Create(LabelledSet), EvalRetrievalCommand.Create(), EvalPreparationCommand.Create(), EvalVerificationCommand.Create(),
    };
}
