using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using AnswerEngine.Encoding;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.Browser;

public sealed class RecognitionTests
{
    private static readonly PackedQueryTable Table =
        new(StaticQueryTable.Load(RepositoryFolder.QueryTable, RepositoryFolder.EncoderModel));

    private static readonly Recognition Published = new(
    [
        Question("errors", ["How did he isolate the rounding errors of merged layers?", "rounding errors merged layers, debugging"], "He printed the outputs of every merged layer."),
        Question("scale", ["How would he scale the pipeline to 100 times the data?"], "He would write tests first."),
        Question("school", ["Which school did he attend?"]),
    ]);

    [Theory]
    [InlineData("How did he isolate the rounding errors of merged layers?", "errors")]
    [InlineData("How did he isolate rounding errors in merged layers?", "errors")]
    [InlineData("merged layers rounding errors", "errors")]
    [InlineData("Which school did he attend?", "school")]
    [InlineData("How would he scale the pipeline to 100 times the data?", "scale")]
    public void A_question_in_nearly_the_same_words_is_recognised(string asked, string id) =>
        Assert.Equal(id, Match(asked)?.Published.Question.Id.Value);

    [Theory]
    [InlineData("Who isolated the rounding errors of merged layers?")]
    [InlineData("How many rounding errors of merged layers did he isolate?")]
    [InlineData("He isolated the rounding errors of merged layers. Did he?")]
    [InlineData("How would he scale the pipeline to 1000 times the data?")]
    [InlineData("How do I bake bread?")]
    [InlineData("")]
    public void One_that_asks_for_something_else_is_not(string asked) => Assert.Null(Match(asked));

    [Fact]
    public void One_that_is_as_like_to_two_is_neither()
    {
        var recognition = new Recognition([Question("one", ["What is the core hypothesis?"]), Question("two", ["What is the core hypothesis?"])]);

        var candidates = recognition.Compare(Read("What is the core hypothesis?"));

        Assert.Equal(candidates[0].Likeness, candidates[1].Likeness);
        Assert.Null(Recognition.Match(candidates, .5));
    }

    [Fact]
    public void A_question_whose_every_token_is_the_same_is_alike_to_the_degree_of_one()
    {
        var candidates = new Recognition([Question("one", ["What is the core hypothesis?"])]).Compare(Read("What is the core hypothesis?"));

        Assert.Equal(1, candidates.Single().Likeness, 12);
    }

    [Fact]
    public void No_published_question_is_like_none() => Assert.Empty(new Recognition([]).Compare(Read("What?")));

    private static RecognisedQuestion? Match(string asked) => Recognition.Match(Published.Compare(Read(asked)), StaticGate.Default.Answered);

    private static PublishedWordings Question(string id, ImmutableArray<string> wordings, params string[] sentences) => new(
        new Question { Id = new QuestionId(id), Text = wordings[0], Paraphrases = wordings[1..] },
        [.. wordings.Select(Read)],
        [.. sentences.Select(Read)]);

    private static ReadQuestion Read(string text) => ReadQuestion.Of(text, Table, new HashSet<int>());
}
