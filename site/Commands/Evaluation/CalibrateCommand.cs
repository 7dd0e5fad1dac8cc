using System.CommandLine;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Files;

namespace Site.Commands.Evaluation;

/// <summary><c>eval calibrate</c>: fits the gate to a labelled set.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var risk = new Option<double>("--risk") { Description = "Share of the near misses that the threshold may let through, at the upper end of the exact 95 % interval.", DefaultValueFactory = _ => 0.02 };
        var wrong = new Option<double>("--wrong") { Description = "Share of the answers that may be wrong.", DefaultValueFactory = _ => 0.02 };
        var write = new Option<string?>("--write") { Description = "File that the fitted gate is written to: src/AnswerEngine/Answers/gate.json." };
        var csv = new Option<string?>("--csv") { Description = "File that every case is written to, with its probability when its page was left out of the fit: evaluation/gate.csv." };
        var command = new Command("calibrate", "Fit the gate to labelled sets by cross-validation.") { LabelledSets.InPlace, risk, wrong, write, csv };
        command.SetAction(parsed => Run(SharedOptions.Build(parsed), parsed.GetValue(LabelledSets.InPlace) ?? [], (parsed.GetValue(risk), parsed.GetValue(wrong)), parsed.GetValue(write), parsed.GetValue(csv)));
        return command;
    }

    private static int Run(BuildOptions options, string[] named, (double Risk, double Wrong) limits, string? write, string? csv)
    {
        using var room = AnswerRoom.Open(options);
        var embedded = room.Shelf.Relevance() ?? throw new InvalidOperationException("The gate is fitted with a model that reads: build without -p:Llm=LLamaSharp.");
        var cases = named.Length > 0 ? LabelledSets.Measure(room, named) : LabelledSets.MeasureForFitting(room, options);
        var (gate, leftOut) = GateCalibration.Fit(cases, limits.Risk, limits.Wrong, Gate.Default.Near, SectionReader.IdentityOf(embedded.Fingerprint));
        GateFigures.Print(cases, [.. leftOut], gate);
        foreach (var term in gate.Model.Terms) Console.WriteLine($"  {term.Feature,-12} {term.Weight,7:0.00}");
        GateTable.Of(cases, [.. leftOut], gate).Write(csv, null, null);
        if (write is not null) WholeFile.Write(write, gate.Write());
        return ExitCodes.Success;
    }
}
