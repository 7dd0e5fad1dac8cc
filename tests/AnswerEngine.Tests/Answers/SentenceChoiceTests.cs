using AnswerEngine.Answers;
using AnswerEngine.LanguageModels;
using static AnswerEngine.Tests.Answers.ScriptedModel;

namespace AnswerEngine.Tests.Answers;

public sealed class SentenceChoiceTests(SmallCorpus small) : IClassFixture<SmallCorpus>
{
    private static readonly string[] Three = ["It is old.", "It is tall.", "It is red."];

    [Theory]
    [InlineData("2", new[] { 1 })]
    [InlineData("3, 1", new[] { 0, 2 })]
    [InlineData("2, 2, 3", new[] { 1, 2 })]
    public void What_the_model_numbers_is_chosen_once_and_in_reading_order(string written, int[] expected)
    {
        var model = new ScriptedModel(Line(written));

        Assert.Equal(expected, Choose(model, Three, 3));
    }

    [Fact]
    public void One_sentence_leaves_nothing_to_choose()
    {
        var choice = new SentenceChoice(() => throw new InvalidOperationException("The model was asked for."));

        Assert.Equal(0, Assert.Single(choice.Choose("How tall is it?", ["It is tall."], 3)!.Value));
        Assert.Empty(choice.Choose("How tall is it?", [], 3)!.Value);
    }

    [Fact]
    public void The_model_writes_greedily_and_under_the_grammar()
    {
        var model = new ScriptedModel(Line("1"));

        Choose(model, Three, 2);

        var asked = Assert.Single(model.Asked);
        Assert.Equal(0, asked.Temperature);
        Assert.Equal(SentenceChoice.Grammar(3, 2), asked.Grammar);
    }

    [Theory]
    [InlineData(1, 1, "root ::= number\nnumber ::= \"1\"\n")]
    [InlineData(2, 3, "root ::= number (\", \" number (\", \" number)?)?\nnumber ::= \"1\" | \"2\"\n")]
    public void The_grammar_has_numbers_of_sentences_and_no_more_than_wanted(int count, int most, string expected)
    {
        Assert.Equal(expected, SentenceChoice.Grammar(count, most));
        GrammarSyntax.Check(SentenceChoice.Grammar(count, most));
    }

    [Fact]
    public void What_is_chosen_is_quoted_letter_for_letter()
    {
        const string question = "How does humidity change the pitch of wooden pipes?";
        var all = Assert.IsType<Answered>(Ask(question, Gates.Open, "1, 2, 3")).Sentences;

        var last = Assert.IsType<Answered>(Ask(question, Gates.Open, "2")).Sentences;

        Assert.Equal(3, all.Length);
        Assert.Equal(all[1].Text, Assert.Single(last).Text);
        Assert.All(all, sentence => Assert.Contains(small.Passages, passage => passage.Sentences.Any(known => known.Quotable && known.Text == sentence.Text)));
    }

    [Fact]
    public void A_question_that_the_gate_refuses_is_not_shown_to_the_model()
    {
        var model = new ScriptedModel(Line("1"));

        Assert.IsType<NotAvailable>(Answerer(Gates.Shut, model).Answer(Question("How does humidity change the pitch of wooden pipes?")));

        Assert.Empty(model.Asked);
    }

    [Fact]
    public void What_leans_back_brings_what_it_leans_on()
    {
        var answer = Assert.IsType<Answered>(Ask("What does the guide to the leather of the wind chest compare?", Gates.Open, "2"));

        Assert.StartsWith("It compares sheepskin", answer.Sentences[^1].Text, StringComparison.Ordinal);
        Assert.StartsWith("Bellows is a guide", answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_model_cannot_hold_the_sentences_retrieval_chooses()
    {
        const string question = "How does humidity change the pitch of wooden pipes?";
        var choosing = new QuestionAnswerer(small.Corpus, small.Encoder, Gates.Open, SmallCorpus.Author, new SentenceChoice(() => new ScriptedModel { IsFull = true }));

        Assert.Equal(((Answered)small.Answerer(Gates.Open).Answer(Question(question))).Text, ((Answered)choosing.Answer(Question(question))).Text);
    }

    private static int[] Choose(ScriptedModel model, string[] sentences, int most) => [.. new SentenceChoice(() => model).Choose("How tall is it?", sentences, most)!.Value];

    private Answer Ask(string question, Gate gate, string written) => Answerer(gate, new ScriptedModel(Line(written))).Answer(Question(question));

    private QuestionAnswerer Answerer(Gate gate, ScriptedModel model) => new(small.Corpus, small.Encoder, gate, SmallCorpus.Author, new SentenceChoice(() => model));

    private static Question Question(string text) => new() { Id = new QuestionId("asked"), Text = text };
}
