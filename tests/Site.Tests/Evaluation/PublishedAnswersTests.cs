using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Commands.Evaluation;

namespace Site.Tests.Evaluation;

[Collection(ExampleTests.Name)]
public sealed class PublishedAnswersTests(ExampleSite example)
{
    [Fact]
    public void A_sheet_asks_every_wording_of_every_question_in_scope_and_a_program_s_grades_say_so()
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);

        // when
        var rows = new PublishedAnswers(room).GradedRows().ToArray();

        // then
        var asked = room.Questions.Questions.Where(file => !room.Questions.OutOfScope.Contains(file.Question.Id)).Select(file => file.Question).ToArray();
        Assert.Equal(asked.Sum(question => 1 + question.Paraphrases.Length), rows.Length);
        Assert.All(rows, row => Assert.Equal(("mechanical checks", GraderKind.Program), (row.Grader, row.Kind)));
        Assert.All(rows, row => Assert.DoesNotContain(GradeCriterion.Accuracy, row.Values.Keys));
        Assert.All(rows.Where(row => row.Wording == "unit" && row.Answer.Length > 0), row =>
            Assert.Equal(((Answered)example.Site.Lock.Entries[new QuestionId(row.Question)].Answer).Text, row.Answer));
        Assert.All(rows, row => Assert.Equal("none", row.Values.GetValueOrDefault(GradeCriterion.Hallucinations, "none")));
    }
}
