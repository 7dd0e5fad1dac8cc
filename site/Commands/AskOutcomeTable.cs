using System.Text;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using AnswerEngine.Evaluation;

namespace Site.Commands;

/// <summary>The outcome of every question of a set in the ask box, beside that of <c>ask</c> on the command line.</summary>
internal sealed class AskOutcomeTable
{
    private readonly Row[] _rows;

    public AskOutcomeTable(AnswerRoom room, StaticAnswerer answerer, IEnumerable<LabelledQuestion> cases)
    {
        var visitor = new Visitor(room, null);
        _rows = [.. cases.Select(asked => Judge(room, asked, answerer.Ask(asked.Question), visitor.Ask(asked.Question)))];
    }

    /// <summary>The table as Markdown, and below it the sums.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder("| question | kind | ask box | command line |\n| --- | --- | --- | --- |\n");
        foreach (var row in _rows) text.Append("| ").Append(row.Case.Question.Replace("|", "\\|", StringComparison.Ordinal)).Append($" | {row.Case.Kind} | {row.Box} | {row.CommandLine} |\n");
        return text.Append('\n').Append(Sums()).ToString();
    }

    /// <summary>How often each outcome came about, by kind of question.</summary>
    public string Sums()
    {
        var text = new StringBuilder("| kind | questions | ask box | command line |\n| --- | --- | --- | --- |\n");
        foreach (var group in _rows.GroupBy(row => row.Case.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            text.Append($"| {group.Key} | {group.Count()} | {Counted(group.Select(row => row.Box))} | {Counted(group.Select(row => row.CommandLine))} |\n");
        return text.ToString();
    }

    private static string Counted(IEnumerable<string> outcomes) =>
        string.Join(", ", outcomes.CountBy(outcome => outcome).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));

    private static Row Judge(AnswerRoom room, LabelledQuestion asked, StaticOutcome box, Reply reply)
    {
        var shown = box is { Kind: StaticOutcomeKind.Answered, Question: { } id } && room.Lock.Entries[id].Answer is Answered published ? published.Text : null;
        return new(asked, Named(asked, shown, box.Kind == StaticOutcomeKind.Near), Named(asked, (reply.Answer as Answered)?.Text, !reply.Nearest.IsEmpty));
    }

    // Of a question that pages answer, an answer is right if it states the fact; to any other, every answer is wrong.
    private static string Named(LabelledQuestion asked, string? answer, bool near) => answer is null
        ? near ? "near" : "none"
        : asked.Answerable && StatedFact.In(answer, asked.Fact ?? asked.Quote ?? "") ? "answered, right"
        : asked.Answerable ? "answered, fact not stated" : "answered, wrong";

    private sealed record Row(LabelledQuestion Case, string Box, string CommandLine);
}
