using System.Collections.Immutable;
using AnswerEngine.Evaluation;
using SiteGen.Content;

namespace Site.Reports;

/// <summary>Grading sheets as comma-separated values: a row for each wording and grader, a column for each criterion.</summary>
public static class GradeSheet
{
    /// <summary>Name of the file of grades in <see cref="ReportFile.Folder"/>.</summary>
    public const string FileName = "grades.csv";

    private static readonly GradeCriterion[] Criteria = Enum.GetValues<GradeCriterion>();

    private static readonly string[] Columns =
        ["id", "wording", "question", "answer", "evidence", .. Criteria.Select(NameOf), "grader", "grader_kind", "blind", "note"];

    /// <summary>The rows as text.</summary>
    public static string Write(IEnumerable<GradedAnswer> rows) => CsvText.Write(rows.Select(Cells).Prepend(Columns));

    /// <summary>Reads sheets; rows without a grader are passed over, since nobody has filled them in.</summary>
    /// <exception cref="BuildFailedException">Rows have faults, all of them named by file and line.</exception>
    public static ImmutableArray<GradedAnswer> Read(string path, string name)
    {
        var problems = new List<Problem>();
        var rows = ImmutableArray.CreateBuilder<GradedAnswer>();
        var lines = Lines(path, name);
        if (lines.Count == 0 || !lines[0].Cells.SequenceEqual(Columns))
            throw new BuildFailedException([new Problem(name, 1, "This is no grading sheet.", $"Its first line must be: {string.Join(',', Columns)}")]);
        foreach (var (line, cells) in lines.Skip(1))
        {
            if (cells.Length != Columns.Length)
                problems.Add(new Problem(name, line, $"The row has {cells.Length} cells; there are {Columns.Length} columns.", "Quote cells that hold commas."));
            else if (Row(cells, fault => problems.Add(new Problem(name, line, fault, ""))) is { Grader.Length: > 0 } row)
                rows.Add(row);
        }

        return problems.Count > 0 ? throw new BuildFailedException(problems) : rows.ToImmutable();
    }

    private static IReadOnlyList<(int Line, string[] Cells)> Lines(string path, string name)
    {
        try
        {
            return CsvText.Read(File.ReadAllText(path));
        }
        catch (FormatException fault)
        {
            throw new BuildFailedException([new Problem(name, null, fault.Message, "")]);
        }
    }

    private static GradedAnswer Row(string[] cells, Action<string> fault)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<GradeCriterion, string>();
        for (var i = 0; i < Criteria.Length; i++)
        {
            if (cells[5 + i] is not { Length: > 0 } value) continue;
            if (!GradeScale.Of(Criteria[i]).Contains(value)) fault($"{NameOf(Criteria[i])} is `{value}`; it can be {string.Join(", ", GradeScale.Of(Criteria[i]))}.");
            values[Criteria[i]] = value;
        }

        var who = cells.AsSpan(5 + Criteria.Length);
        var (grader, kind, blind) = (who[0], who[1], who[2]);
        if (grader.Length > 0 && kind is not ("person" or "program")) fault($"grader_kind is `{kind}`; it can be person, program.");
        if (grader.Length > 0 && blind is not ("yes" or "no")) fault($"blind is `{blind}`; it can be yes, no.");
        return new GradedAnswer
        {
            Question = cells[0],
            Wording = cells[1],
            Text = cells[2],
            Answer = cells[3],
            Evidence = cells[4],
            Values = values.ToImmutable(),
            Grader = grader,
            Kind = kind == "person" ? GraderKind.Person : GraderKind.Program,
            Blind = blind == "yes",
            Note = who[3],
        };
    }

    private static IEnumerable<string> Cells(GradedAnswer row) =>
    [
        row.Question, row.Wording, row.Text, row.Answer, row.Evidence,
        .. Criteria.Select(criterion => row.Values.GetValueOrDefault(criterion, "")),
        row.Grader,
        row.Grader.Length == 0 ? "" : row.Kind == GraderKind.Person ? "person" : "program",
        row.Grader.Length == 0 ? "" : row.Blind ? "yes" : "no",
        row.Note,
    ];

    private static string NameOf(GradeCriterion criterion) => criterion.ToString().ToLowerInvariant();
}
