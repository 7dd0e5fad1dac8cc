using System.CommandLine;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Engine;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary><c>eval refusal</c>: asks every labelled question as a visitor would, the published questions put aside.</summary>
internal static class RefusalCommand
{
    public static Command Create()
    {
        var half = new Option<SetHalf>("--split")
        {
            Description = "Half of the project's sets: test, whose every use is logged, or calibration.",
            DefaultValueFactory = _ => SetHalf.Test,
        };
        var report = new Option<string?>("--report") { Description = "File that is kept for the page /how-it-answers/: evaluation/refusal.json." };
        var command = new Command("refusal", "Measure what is answered and what is refused.") { LabelledSets.InPlace, half, report };
        Exports.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            SharedOptions.Build(parsed), parsed.GetValue(LabelledSets.InPlace) ?? [], parsed.GetValue(half), parsed.GetValue(report), parsed, cancellation)));
        return command;
    }

    private static int Run(BuildOptions options, string[] named, SetHalf half, string? keep, ParseResult parsed, CancellationToken cancellation)
    {
        var sets = named.Length > 0 ? named : LabelledSets.Of(options, half);
        if (named.Length == 0 && half == SetHalf.Test)
            Console.WriteLine("  This is the test half. Log this use in docs/log.md, whatever comes out.");
        var cases = sets.SelectMany(LabelledQuestion.ReadSet).ToArray();
        using var room = AnswerRoom.Open(options);
        room.Answerer.ReadAhead(cases.Select(labelled => labelled.Question));
        var measurement = new RefusalMeasurement(room.Answerer, room.AnswererBehind(Gate.Default.At(0)), room.Passages);
        var outcomes = cases.Select(labelled =>
        {
            cancellation.ThrowIfCancellationRequested();
            return measurement.Measure(labelled);
        });
        var report = new RefusalReport([.. outcomes], Gate.Default.Threshold);
        Exports.Write(parsed, RefusalTable.Of(report));
        if (keep is not null) Keep(options, report, EngineChoice.Of(room.Content.Config), named, sets, keep);
        RefusalFigures.Print(report, sets);
        return ExitCodes.Success;
    }

    private static void Keep(BuildOptions options, RefusalReport report, EngineChoice engine, string[] named, string[] sets, string path) => ReportFile.Write(
        path,
        MeasuredRefusal.Of(
            report, Gate.Default.Hash, engine.Selection, [.. sets.Select(LabelledSets.Describe)],
            named.Length > 0 ? [] : [.. LabelledSets.ForFitting(options).Select(LabelledSets.Describe)]));
}
