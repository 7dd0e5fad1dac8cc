using System.CommandLine;
using System.Globalization;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using AnswerEngine.Evaluation;
using Files;

namespace Site.Commands;

/// <summary><c>eval ask</c>: measures the thresholds of the browser's way to an outcome.</summary>
internal static class StaticEvalCommand
{
    public static Command Create(Option<string> set)
    {
        var csv = new Option<string?>("--csv") { Description = "File that the likeness of every case is written to." };
        var table = new Option<string?>("--table") { Description = "File that the outcome of every question is written to, beside the command line's." };
        var command = new Command("ask", "Hold the ask box against a labelled set, and its outcomes against the encoder's.") { set, csv, table };
        command.SetAction(parsed => Run(SharedOptions.Build(parsed), parsed.GetValue(set)!, parsed.GetValue(csv), parsed.GetValue(table)));
        return command;
    }

    private static int Run(BuildOptions options, string set, string? csv, string? table)
    {
        using var room = AnswerRoom.Open(options);
        var answerer = room.StaticAnswerer();
        var cases = LabelledQuestion.ReadSet(set).ToArray();
        var recognition = new AskRecognitionFigures(answerer, cases);
        recognition.Print();
        if (csv is not null) File.WriteAllLines(csv, recognition.Lines());
        Nearness(answerer, cases);
        Disagreements(room, answerer, cases);
        var outcomes = new AskOutcomeTable(room, answerer, cases);
        Console.Write(outcomes.Sums());
        if (table is not null) WholeFile.Write(table, outcomes.ToMarkdown());
        return ExitCodes.Success;
    }

    private static void Nearness(StaticAnswerer answerer, LabelledQuestion[] cases)
    {
        var measured = cases.Select(asked => (Case: asked, Near: answerer.Nearness(asked.Question))).ToArray();
        var far = measured.Where(pair => pair.Case.Kind == "far").Select(pair => pair.Near).ToArray();
        var answerable = measured.Where(pair => pair.Case.Answerable).Select(pair => pair.Near).ToArray();
        Console.WriteLine($"  nearness: {answerable.Length} answerable against {far.Length} far, AUROC {RankingMetrics.Auroc(answerable, far):0.000}");
        foreach (var threshold in Enumerable.Range(0, 15).Select(step => .3 + (step * .02)))
            Console.WriteLine(Invariant($"    {threshold:0.00}: {Share(answerable.Count(value => value >= threshold), answerable.Length)} answerable near, {Share(far.Count(value => value >= threshold), far.Length)} far"));
    }

    private static void Disagreements(AnswerRoom room, StaticAnswerer answerer, LabelledQuestion[] cases)
    {
        var visitor = new Visitor(room, null);
        var questions = cases.Select(asked => asked.Question).Concat(room.Questions.Questions.SelectMany(file => file.Question.Wordings)).ToArray();
        var pairs = questions.Select(question => (Question: question, Static: answerer.Ask(question).Kind, Full: KindOf(visitor.Ask(question)))).ToArray();
        Console.WriteLine($"  ask box and encoder: {Share(pairs.Count(pair => pair.Static == pair.Full), pairs.Length)} alike");
        foreach (var group in pairs.Where(pair => pair.Static != pair.Full).GroupBy(pair => (pair.Full, pair.Static)).OrderBy(group => group.Key))
            Console.WriteLine($"    encoder {group.Key.Full}, ask box {group.Key.Static}: {group.Count()}");
    }

    private static StaticOutcomeKind KindOf(Reply reply) => reply.Answer is Answered ? StaticOutcomeKind.Answered
        : reply.Nearest.IsEmpty ? StaticOutcomeKind.None
        : StaticOutcomeKind.Near;

    private static string Share(int part, int whole)
    {
        var interval = BinomialInterval.Exact(part, whole);
        return Invariant($"{part}/{whole} ({interval.Lower:P1} to {interval.Upper:P1})");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
