using System.CommandLine;
using System.Globalization;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;

namespace Site.Commands;

/// <summary><c>eval</c>: measures the engine on labelled questions.</summary>
internal static class EvalCommand
{
    private static readonly Option<string> Set = new("--set")
    {
        Description = "Labelled questions, one JSON object a line: question, answerable, and where known page, anchor, kind.",
        Required = true,
    };

    public static Command Create()
    {
        var risk = new Option<double>("--risk") { Description = "Share of the near misses that the threshold may let through.", DefaultValueFactory = _ => 0.03 };
        var write = new Option<string?>("--write") { Description = "File that the fitted gate is written to." };
        var calibrate = new Command("calibrate", "Fit the gate to a labelled set by cross-validation.") { Set, risk, write };
        calibrate.SetAction(parsed => Calibrate(SharedOptions.Build(parsed), parsed.GetValue(Set)!, parsed.GetValue(risk), parsed.GetValue(write)));
        var csv = new Option<string?>("--csv") { Description = "File that every case is written to." };
        var gate = new Command("gate", "Hold the gate against a labelled set.") { Set, csv };
        gate.SetAction(parsed => Measure(SharedOptions.Build(parsed), parsed.GetValue(Set)!, parsed.GetValue(csv)));
        return new Command("eval", "Measure the engine on labelled questions.") { calibrate, gate };
    }

    private static int Calibrate(BuildOptions options, string set, double risk, string? write)
    {
        using var room = AnswerRoom.Open(options);
        var cases = Measured(room, set);
        var (gate, leftOut) = GateCalibration.Fit(cases, risk, Gate.Default.Near);
        Report(cases, [.. leftOut], gate.Threshold);
        foreach (var term in gate.Model.Terms) Console.WriteLine($"  {term.Feature,-10} {term.Weight,7:0.00}");
        if (write is not null) File.WriteAllText(write, gate.Write());
        return ExitCodes.Success;
    }

    private static int Measure(BuildOptions options, string set, string? csv)
    {
        using var room = AnswerRoom.Open(options);
        var cases = Measured(room, set);
        var readings = cases.Select(measured => Gate.Default.Judge(measured.Features)).ToArray();
        var probabilities = readings.Select(reading => reading.Veto == GateVeto.None ? reading.Probability : 0).ToArray();
        if (csv is not null) File.WriteAllLines(csv, Csv(cases, readings));
        Report(cases, probabilities, Gate.Default.Threshold);
        return ExitCodes.Success;
    }

    private static MeasuredQuestion[] Measured(AnswerRoom room, string set) =>
        [.. LabelledQuestion.ReadSet(set).Select(question =>
        {
            var (features, section) = room.Answerer.Measure(question.Question);
            return new MeasuredQuestion(question, features, section);
        })];

    private static void Report(MeasuredQuestion[] cases, double[] probabilities, double threshold)
    {
        var pairs = cases.Zip(probabilities).ToArray();
        var answerable = pairs.Where(pair => pair.First.Case.Answerable).ToArray();
        var answered = answerable.Where(pair => pair.Second >= threshold).ToArray();
        Console.WriteLine($"  threshold {threshold:0.000}");
        Console.WriteLine($"  answerable: {Share(answered.Length, answerable.Length)} answered, {answered.Count(pair => !pair.First.LeadsToPage)} of them from another page than the one named");
        foreach (var kind in pairs.Where(pair => !pair.First.Case.Answerable).GroupBy(pair => pair.First.Case.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var wrong = kind.Count(pair => pair.Second >= threshold);
            var auroc = RankingMetrics.Auroc([.. answerable.Select(pair => pair.Second)], [.. kind.Select(pair => pair.Second)]);
            Console.WriteLine($"  unanswerable, {(kind.Key.Length > 0 ? kind.Key : "unmarked")}: {Share(wrong, kind.Count())} answered, AUROC {auroc:0.000}");
            foreach (var (measured, probability) in kind.Where(pair => pair.Second >= threshold))
                Console.WriteLine($"    {probability:0.000} {measured.Case.Question} [{measured.Section}]");
        }
    }

    private static string Share(int part, int whole)
    {
        if (whole == 0) return "none";
        var interval = BinomialInterval.Exact(part, whole);
        return string.Create(CultureInfo.InvariantCulture, $"{part}/{whole} ({interval.Lower:P1} to {interval.Upper:P1})");
    }

    private static IEnumerable<string> Csv(MeasuredQuestion[] cases, GateReading[] readings)
    {
        yield return "question,answerable,kind,page,section,answered,probability,veto";
        foreach (var (measured, reading) in cases.Zip(readings))
            yield return string.Join(',', Cell(measured.Case.Question), measured.Case.Answerable, Cell(measured.Case.Kind), Cell(measured.Case.Page ?? ""),
                Cell(measured.Section), reading.Open, reading.Probability.ToString("0.0000", CultureInfo.InvariantCulture), reading.Veto);
    }

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
