using System.Globalization;
using System.Text;
using Site.Layouts;

namespace Site.Reports;

/// <summary>The page about the answers as Markdown, for its twin.</summary>
public static class HowItAnswersMarkdown
{
    /// <summary>The body of the twin.</summary>
    public static string Write(HowItAnswers report)
    {
        var text = new StringBuilder();
        Section(text, "The method", [Method.Find, Method.Prove, Method.Refuse, Method.Author(report), .. report.IsCurrent ? Array.Empty<string>() : [Method.Outdated]]);
        Section(text, "How often it is wrong", [Method.Measured(report.Refusal)]);
        Table(text, ["What", "Cases", "Share", "95 % interval"], Method.Rates(report).Select(rate => new[] { rate.Name, Shares.Counts(rate.Rate), Shares.Of(rate.Rate), Shares.Interval(rate.Rate) }));
        text.Append(Method.Auroc(report.Refusal)).Append("\n\n");
        Section(text, "What a lower threshold would do", [Method.Curve]);
        Table(text, ["Threshold", "Answered", "Wrong among them", "Near answered", "Far answered"], report.CurvePoints.Select(point => new[]
        {
            Shares.Score(point.Threshold), Shares.Of(point.Coverage), Shares.Counts(point.Wrong), Shares.Counts(point.Near), Shares.Counts(point.Far),
        }));
        Section(text, "By kind of question", []);
        Table(text, ["Kind", "Answered", "95 % interval"], report.Refusal.Kinds.Select(kind => new[] { Method.NameOf(kind), Shares.Counts(kind.Answered), Shares.Interval(kind.Answered) }));
        if (report.Grades is { Shares.IsEmpty: false } grades)
        {
            Section(text, "Grades of the published answers", [Method.Grading(grades), .. grades.Agreements.Select(Method.Agreement)]);
            Table(text, ["Criterion", "Grader", "Grade", "Answers", "95 % interval"], grades.Shares.Select(share => new[]
            {
                share.Criterion.ToString(), Method.NameOf(share), share.Value, Shares.Counts(share.Given), Shares.Interval(share.Given),
            }));
        }

        Misses(text, report);
        Section(text, "The sets", [Method.Sets(report.Refusal)]);
        Table(text, ["File", "Used for", "Cases", "SHA-256"], Method.AllSets(report).Select(pair => new[] { pair.Set.Name, pair.Use, pair.Set.Cases.ToString(CultureInfo.InvariantCulture), pair.Set.Sha256 }));
        return text.ToString();
    }

    private static void Misses(StringBuilder text, HowItAnswers report)
    {
        Section(text, "Every miss", report.Refusal.Misses.IsEmpty ? ["There is none."] : []);
        foreach (var kind in report.Refusal.Misses.GroupBy(miss => miss.Kind))
        {
            text.Append("### ").Append(Method.NameOf(kind.Key)).Append("\n\n");
            foreach (var miss in kind)
                text.Append("- ").Append(Line(miss.Question)).Append(miss.Answer.Length > 0 ? $" Answer: “{Line(miss.Answer)}”" : "").Append(' ').Append(Line(Method.Source(miss))).Append('\n');
            text.Append('\n');
        }
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<string> paragraphs)
    {
        text.Append("## ").Append(heading).Append("\n\n");
        foreach (var paragraph in paragraphs) text.Append(paragraph).Append("\n\n");
    }

    private static void Table(StringBuilder text, string[] columns, IEnumerable<string[]> rows)
    {
        text.Append("| ").AppendJoin(" | ", columns).Append(" |\n|").Insert(text.Length, " --- |", columns.Length).Append('\n');
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row.Select(cell => Line(cell).Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        text.Append('\n');
    }

    // A question of a labelled set may hold markup and line breaks; here it is text.
    private static string Line(string words) => string.Concat(words.ReplaceLineEndings(" ").Select(character =>
        character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' ? $"\\{character}" : character.ToString()));
}
