using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class GradeReportTests
{
    [Fact]
    public void Shares_are_counted_for_every_grader_and_every_grade_that_there_is()
    {
        var report = GradeReport.Of([Of("q1", "A", "full"), Of("q2", "A", "none"), Of("q1", "B", "full", GraderKind.Program)]);

        Assert.Equal(
            [
                new("A", GraderKind.Person, GradeCriterion.Completeness, "full", new Proportion(1, 2)),
                new("A", GraderKind.Person, GradeCriterion.Completeness, "partial", new Proportion(0, 2)),
                new("A", GraderKind.Person, GradeCriterion.Completeness, "none", new Proportion(1, 2)),
                new("B", GraderKind.Program, GradeCriterion.Completeness, "full", new Proportion(1, 1)),
                new("B", GraderKind.Program, GradeCriterion.Completeness, "partial", new Proportion(0, 1)),
                new("B", GraderKind.Program, GradeCriterion.Completeness, "none", new Proportion(0, 1)),
            ],
            report.Shares.AsEnumerable());
    }

    [Fact]
    public void Agreement_is_reported_for_answers_that_both_graded()
    {
        var report = GradeReport.Of([Of("q1", "A", "full"), Of("q2", "A", "none"), Of("q3", "A", "none"), Of("q1", "B", "full"), Of("q2", "B", "full")]);

        Assert.Equal([new GraderAgreement("A", "B", GradeCriterion.Completeness, new Proportion(1, 2), 0)], report.Agreements.AsEnumerable());
    }

    [Fact]
    public void A_grader_who_saw_other_grades_agrees_with_nobody() =>
        Assert.Empty(GradeReport.Of([Of("q1", "A", "full"), Of("q1", "B", "full", blind: false)]).Agreements);

    private static Grade Of(string question, string grader, string value, GraderKind kind = GraderKind.Person, bool blind = true) =>
        new(question, "unit", GradeCriterion.Completeness, value, grader, kind, blind);
}
