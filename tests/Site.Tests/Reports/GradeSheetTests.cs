using System.Collections.Immutable;
using AnswerEngine.Evaluation;
using Site.Reports;
using SiteGen.Content;

namespace Site.Tests.Reports;

public sealed class GradeSheetTests : IDisposable
{
    private const string Header = "id,wording,question,answer,evidence,completeness,accuracy,conciseness,hallucinations,format,grader,grader_kind,blind,note\n";

    private static readonly GradedAnswer Row = new()
    {
        Question = "first-visit/passion",
        Wording = "paraphrase 1",
        Text = "What, then, drives him?",
        Answer = "Reliable \"systems\".",
        Evidence = "about.md: Reliable systems.\nabout.md/2: More.",
    };

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_graded_row_is_read_as_it_was_written()
    {
        var graded = Row with
        {
            Grader = "Jo Fell",
            Kind = GraderKind.Person,
            Blind = true,
            Note = "says more",
            Values = new Dictionary<GradeCriterion, string> { [GradeCriterion.Completeness] = "partial", [GradeCriterion.Format] = "good" }.ToImmutableSortedDictionary(),
        };

        var read = Assert.Single(Read(GradeSheet.Write([graded])));

        Assert.Equal(graded with { Values = read.Values }, read);
        Assert.Equal(graded.Values.AsEnumerable(), read.Values);
    }

    [Fact]
    public void A_row_that_nobody_filled_in_is_passed_over() => Assert.Empty(Read(GradeSheet.Write([Row])));

    [Theory]
    [InlineData("a,unit,q,x,e,whole,,,,,Jo,person,yes,\n", "sheet.csv:2: completeness is `whole`; it can be full, partial, none.")]
    [InlineData("a,unit,q,x,e,full,,,,,Jo,human,yes,\n", "sheet.csv:2: grader_kind is `human`; it can be person, program.")]
    [InlineData("a,unit,q,x,e,full,,,,,Jo,person,,\n", "sheet.csv:2: blind is ``; it can be yes, no.")]
    [InlineData("a,unit,q\n", "sheet.csv:2: The row has 3 cells; there are 14 columns. Quote cells that hold commas.")]
    public void A_fault_is_named_by_file_and_line(string row, string message) =>
        Assert.Equal(message, Assert.Throws<BuildFailedException>(() => Read(Header + row)).Problems.Single().ToString().TrimEnd());

    [Fact]
    public void A_file_with_other_columns_is_no_sheet() =>
        Assert.StartsWith("sheet.csv:1: This is no grading sheet.", Assert.Throws<BuildFailedException>(() => Read("a,b\n")).Problems.Single().ToString(), StringComparison.Ordinal);

    private ImmutableArray<GradedAnswer> Read(string text)
    {
        File.WriteAllText(_file, text);
        return GradeSheet.Read(_file, "sheet.csv");
    }
}
