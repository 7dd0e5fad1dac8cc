using AnswerEngine.Evaluation;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.Evaluation;

public sealed class LabelledQuestionTests
{
    [Fact]
    public void A_set_holds_a_case_a_line()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, """
            {"question":"What did he build?","answerable":true,"page":"a.md","anchor":"x","fact":"a judge","kind":"plain"}

            {"question":"Where is his mother from?","answerable":false,"author":"a program"}
            """);

        var cases = LabelledQuestion.ReadSet(path);

        Assert.Equal(
            [
                new LabelledQuestion { Question = "What did he build?", Answerable = true, Page = "a.md", Anchor = "x", Fact = "a judge", Kind = "plain" },
                new LabelledQuestion { Question = "Where is his mother from?", Answerable = false, Author = "a program" },
            ],
            cases);
    }

    [Theory]
    [InlineData("{\"question\":\"What?\"")]
    [InlineData("{\"question\":\"What?\"}")]
    [InlineData("{\"answerable\":true}")]
    [InlineData("{\"question\":\"What?\",\"answerable\":\"yes\"}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("What did he build?")]
    public void A_line_that_is_no_case_is_named_by_file_and_line(string line)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, "{\"question\":\"What?\",\"answerable\":true}\n\n" + line);

        var error = Assert.Throws<FormatException>(() => LabelledQuestion.ReadSet(path));

        Assert.StartsWith($"{path}:3: This is no labelled question", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("A line is a JSON object with \"question\" and \"answerable\".", error.Message, StringComparison.Ordinal);
    }

    private static string Write(TemporaryFolder folder, string text)
    {
        var path = Path.Combine(folder.Path, "set.jsonl");
        File.WriteAllText(path, text);
        return path;
    }
}
