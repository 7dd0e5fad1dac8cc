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

    [Theory]
    [InlineData("a.md", "It took “Seven” years.", true)]
    [InlineData("a.md", "It took a while.", false)]
    [InlineData("b.md", "It took \"seven\" years.", true)]
    [InlineData("b.md", "It took “Seven” years.", false)]
    public void The_named_page_may_put_a_fact_otherwise_and_another_only_word_for_word(string page, string text, bool stated) =>
        Assert.Equal(stated, new LabelledQuestion { Question = "How long?", Answerable = true, Page = "a.md", Fact = "\"seven\"" }.IsStatedBy(page, text));

    [Theory]
    [InlineData("a.md", "a.md", true)]
    [InlineData("a.md", "b.md", false)]
    [InlineData(null, "b.md", true)]
    public void Without_a_fact_the_page_decides(string? wanted, string page, bool stated) =>
        Assert.Equal(stated, new LabelledQuestion { Question = "How long?", Answerable = true, Page = wanted }.IsStatedBy(page, "Anything."));
}
