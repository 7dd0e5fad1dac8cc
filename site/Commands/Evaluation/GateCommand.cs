using System.CommandLine;
using AnswerEngine.Answers;

namespace Site.Commands.Evaluation;

/// <summary><c>eval gate</c>: holds the gate against a labelled set, without composing an answer.</summary>
internal static class GateCommand
{
    public static Command Create()
    {
        var csv = new Option<string?>("--csv") { Description = "File that every case is written to." };
        var command = new Command("gate", "Hold the gate against labelled sets.") { LabelledSets.Required, csv };
        command.SetAction(parsed => Run(SharedOptions.Build(parsed), parsed.GetValue(LabelledSets.Required)!, parsed.GetValue(csv)));
        return command;
    }

    private static int Run(BuildOptions options, string[] sets, string? csv)
    {
        using var room = AnswerRoom.Open(options);
        var cases = LabelledSets.Measure(room, sets);
        double[] probabilities = [.. cases.Select(measured => measured.Features.Veto == GateVeto.None ? Gate.Default.Judge(measured.Features).Probability : 0)];
        GateTable.Of(cases, probabilities, Gate.Default).Write(csv, null, null);
        GateFigures.Print(cases, probabilities, Gate.Default);
        return ExitCodes.Success;
    }
}
