using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Files;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary><c>eval answers</c>: grading sheets of the published answers, and what the grades come to.</summary>
internal static class AnswerGradesCommand
{
    public static Command Create()
    {
        var sheet = new Option<string?>("--sheet") { Description = "File that an empty grading sheet is written to, every wording of every question in scope with its answer." };
        var grade = new Option<bool>("--grade") { Description = "Grade what a program can, and put these grades in place of the earlier ones in evaluation/grades.csv." };
        var grades = new Option<string[]>("--grades") { Description = "Graded sheets; evaluation/grades.csv if left out.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("answers", "Grade the published answers, and report grades.") { sheet, grade, grades };
        Exports.AddTo(command);
        command.SetAction(parsed => Run(SharedOptions.Build(parsed), parsed.GetValue(sheet), parsed.GetValue(grade), parsed.GetValue(grades) ?? [], parsed));
        return command;
    }

    private static int Run(BuildOptions options, string? sheet, bool grade, string[] named, ParseResult parsed)
    {
        var kept = Path.Combine(options.Root, ReportFile.Folder, GradeSheet.FileName);
        if (sheet is not null || grade)
        {
            using var room = AnswerRoom.Open(options);
            var answers = new PublishedAnswers(room);
            if (sheet is not null) WholeFile.Write(sheet, GradeSheet.Write(answers.Rows()));
            if (grade) WholeFile.Write(kept, GradeSheet.Write(Others(kept).Concat(answers.GradedRows())));
            if (sheet is not null && !grade) return ExitCodes.Success;
        }

        var files = named.Length > 0 ? named : [kept];
        ImmutableArray<GradedAnswer> rows = [.. files.SelectMany(file => GradeSheet.Read(file, file))];
        var report = GradeReport.Of([.. rows.SelectMany(row => row.Grades)]);
        Exports.Write(parsed, Table(rows, report));
        Print(rows, report);
        return ExitCodes.Success;
    }

    private static IEnumerable<GradedAnswer> Others(string kept) => File.Exists(kept)
        ? GradeSheet.Read(kept, $"{ReportFile.Folder}/{GradeSheet.FileName}").Where(row => row.Grader != MechanicalGrades.Grader)
        : [];

    private static void Print(ImmutableArray<GradedAnswer> rows, GradeReport report)
    {
        foreach (var criterion in report.Shares.GroupBy(share => (share.Criterion, share.Grader, share.Kind)))
            Console.WriteLine($"  {criterion.Key.Criterion.ToString().ToLowerInvariant()}, {criterion.Key.Grader} ({KindOf(criterion.Key.Kind)}): {string.Join("; ", criterion.Select(share => $"{share.Value} {share.Given}"))}");
        foreach (var agreement in report.Agreements)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {agreement.Criterion.ToString().ToLowerInvariant()}, {agreement.First} and {agreement.Second}, blind to each other: {agreement.Agreed} agree, kappa {(agreement.Kappa is { } kappa ? kappa.ToString("0.000", CultureInfo.InvariantCulture) : "none: one grade throughout")}"));
        if (report.Agreements.IsEmpty) Console.WriteLine("  No two graders blind to each other: no agreement to report.");
        foreach (var row in rows.Where(row => row.Values.Any(value => value.Value != GradeScale.Of(value.Key)[0])))
            Console.WriteLine($"  {row.Question}, {row.Wording}, {row.Grader}: {string.Join(", ", row.Values.Where(value => value.Value != GradeScale.Of(value.Key)[0]).Select(value => $"{value.Key.ToString().ToLowerInvariant()} {value.Value}"))}");
    }

    private static CaseTable Table(ImmutableArray<GradedAnswer> rows, GradeReport report) => new(
        "answers",
        ["id", "wording", "criterion", "grade", "grader", "grader_kind", "blind"],
        [.. rows.SelectMany(row => row.Grades).Select(grade => (ImmutableArray<object?>)
            [grade.Question, grade.Wording, grade.Criterion.ToString().ToLowerInvariant(), grade.Value, grade.Grader, KindOf(grade.Kind), grade.Blind])],
        [
            .. report.Shares.Select(share => KeyValuePair.Create($"{share.Criterion.ToString().ToLowerInvariant()}_{share.Value}_by_{NameOf(share.Grader)}", (object?)share.Given.ToString())),
            .. report.Agreements.Select(agreement => KeyValuePair.Create($"kappa_{agreement.Criterion.ToString().ToLowerInvariant()}_{NameOf(agreement.First)}_{NameOf(agreement.Second)}", (object?)(agreement.Kappa is { } kappa ? Math.Round(kappa, 4) : null))),
        ]);

    // Names of figures become names of attributes.
    private static string NameOf(string grader) => string.Concat(grader.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '_'));

    private static string KindOf(GraderKind kind) => LockNames.Of(kind);
}
