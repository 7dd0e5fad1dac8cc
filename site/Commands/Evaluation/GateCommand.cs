using System.CommandLine;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Reports;

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
        var readings = cases.Select(measured => Gate.Default.Judge(measured.Features)).ToArray();
        Table(cases, readings).Write(csv, null, null);
        GateFigures.Print(cases, [.. readings.Select(reading => reading.Veto == GateVeto.None ? reading.Probability : 0)], Gate.Default.Threshold);
        return ExitCodes.Success;
    }

    private static CaseTable Table(MeasuredQuestion[] cases, GateReading[] readings) => new(
        "gate",
        ["question", "answerable", "kind", "page", "section", "answered", "probability", "veto", "right", .. cases.Take(1).SelectMany(measured => measured.Features.Named).Select(feature => feature.Key)],
        [.. cases.Zip(readings, (measured, reading) => (System.Collections.Immutable.ImmutableArray<object?>)
            [measured.Case.Question, measured.Case.Answerable, measured.Case.Kind, measured.Case.Page, measured.Section, reading.Open,
                Math.Round(reading.Probability, 4), LockNames.Of(reading.Veto), measured.IsRight,
                .. measured.Features.Named.Select(feature => (object?)Math.Round(feature.Value, 6))])],
        []);
}
