using System.CommandLine;
using System.Globalization;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using AnswerEngine.Evaluation;

namespace Site.Commands;

/// <summary><c>eval ask</c>: measures the thresholds of the browser's way to an outcome.</summary>
internal static class StaticEvalCommand
{
    // Cases nearest to a confusion that a person is shown.
    private const int Read = 12;

    public static Command Create(Option<string> set)
    {
        var csv = new Option<string?>("--csv") { Description = "File that the likeness of every case is written to." };
        var command = new Command("ask", "Hold the ask box against a labelled set, and its outcomes against the encoder's.") { set, csv };
        command.SetAction(parsed => Run(SharedOptions.Build(parsed), parsed.GetValue(set)!, parsed.GetValue(csv)));
        return command;
    }

    private static int Run(BuildOptions options, string set, string? csv)
    {
        using var room = AnswerRoom.Open(options);
        var answerer = room.StaticAnswerer();
        var cases = LabelledQuestion.ReadSet(set).ToArray();
        Recognition(room, cases, csv);
        Nearness(answerer, cases);
        Disagreements(room, answerer, cases);
        return ExitCodes.Success;
    }

    // Every paraphrase in turn is taken out and asked; the labelled questions are none of the site's own.
    private static void Recognition(AnswerRoom room, LabelledQuestion[] cases, string? csv)
    {
        var table = room.Shelf.QueryTable();
        var author = Wording.TokensOf(room.Content.Config.Author ?? "", table);
        var wordings = room.Questions.Questions.SelectMany(file => file.Question.Wordings.Select(text => (Text: text, Wording: Wording.Of(file.Question, text, table, author)))).ToArray();
        var own = wordings.Select(asked => (asked.Text, Own: Likeness(asked.Wording, wordings.Where(other => other.Text != asked.Text).Select(other => other.Wording), asked.Wording.Question.Id))).ToArray();
        var other = cases.Select(asked => (Text: asked.Question, Other: Likeness(Wording.Of(room.Questions.Questions[0].Question, asked.Question, table, author), wordings.Select(pair => pair.Wording), null))).ToArray();
        var confused = own.Select(pair => pair.Own.Other).Concat(other.Select(pair => pair.Other.Other)).ToArray();
        var same = own.Where(pair => pair.Own.Same > -1).Select(pair => pair.Own.Same).ToArray();
        Console.WriteLine($"  recognition: {same.Length} wordings against {confused.Length} other questions, AUROC {RankingMetrics.Auroc(same, confused):0.000}");
        Console.WriteLine("  most like another question, to be read: the same question is no confusion");
        foreach (var (text, likeness) in own.Select(pair => (pair.Text, pair.Own.Other)).Concat(other.Select(pair => (pair.Text, pair.Other.Other))).OrderByDescending(pair => pair.Other).Take(Read))
            Console.WriteLine(Invariant($"    {likeness:0.000} {text}"));
        foreach (var threshold in Enumerable.Range(12, 9).Select(step => step * .05))
            Console.WriteLine(Invariant($"    {threshold:0.00}: {Share(same.Count(value => value >= threshold), same.Length)} recognised, {Share(confused.Count(value => value >= threshold), confused.Length)} confused"));
        if (csv is not null)
            File.WriteAllLines(csv, [.. own.Select(pair => Invariant($"own,{pair.Own.Same:0.0000},{pair.Own.Other:0.0000},{pair.Text}")), .. other.Select(pair => Invariant($"other,,{pair.Other.Other:0.0000},{pair.Text}"))]);
    }

    private static (double Same, double Other) Likeness(Wording asked, IEnumerable<Wording> wordings, QuestionId? id)
    {
        var (same, other) = (-1d, -1d);
        foreach (var wording in wordings.Where(wording => wording.Figures.SetEquals(asked.Figures)))
        {
            var likeness = asked.Query.Symmetric(wording.Query);
            if (wording.Question.Id == id) same = Math.Max(same, likeness);
            else other = Math.Max(other, likeness);
        }

        return (same, other);
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
