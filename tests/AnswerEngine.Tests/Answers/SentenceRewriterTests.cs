using AnswerEngine.Answers;
using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Encoding;
using AnswerEngine.Tests.Passages;
using static AnswerEngine.Tests.Answers.ScriptedModel;

namespace AnswerEngine.Tests.Answers;

public sealed class SentenceRewriterTests
{
    private const string Plain =
        "The study of pipes measured the wood of old churches in the north, which took the repairers a long time.";

    private const string PlainShort = "The study of pipes measured the wood of old churches in the north.";

    private static readonly RewriteOptions Once = new() { Candidates = 1 };

    [Fact]
    public void A_faithful_shortening_is_published_with_its_proof()
    {
        var (answer, tally) = Rewrite(Plain, Once, Line(PlainShort + "\n", -0.25f));
        var sentence = Assert.Single(answer.Sentences);

        Assert.Equal((PlainShort, Plain, SentenceMode.Rewritten), (sentence.Text, sentence.Quote, sentence.Mode));
        Assert.Equal(1, sentence.Alignment, 1e-4);
        Assert.Equal(-0.25, sentence.Likelihood!.Value, 1e-4);
        Assert.Equal("numbers", sentence.Checks[0]);
        Assert.Equal("punctuation", sentence.Checks[^1]);
        Assert.Equal((1, 1, 1, 1, 0), (tally.Sentences, tally.Candidates, tally.Accepted, tally.Published, tally.Rejections.Count));
    }

    [Fact]
    public void What_is_published_is_still_proven_when_the_lock_is_planned()
    {
        var passage = SmallSite.Passage("a.md", Plain);
        var (answer, _) = Rewrite(Plain, Once, Line(PlainShort));
        var question = new Question { Id = new QuestionId("q"), Text = "What was measured?" };

        var plan = AnswerPlan.Of([question], [passage], Locks.Of(Locks.Entry(question, [passage], answer)), Locks.Engine);

        Assert.Empty(plan.Stale);
    }

    [Theory]
    [InlineData("The study of pipes measured the wood of 12 old churches.", "numbers")]
    [InlineData("The study of Rosewood measured the wood of old churches.", "names")]
    [InlineData("The study of pipes invented the wood of old churches.", "words")]
    [InlineData("The study of pipes never measured the wood of old churches.", "words")]
    [InlineData("The study of wood measured the pipes of old churches.", "roles")]
    [InlineData("The study of pipes measured the wood of old churches.", "attachment")]
    [InlineData("The study of pipes measured the wood of old churches in the north,.", "punctuation")]
    [InlineData(Plain, "unchanged")]
    [InlineData("", "attachment")]
    public void An_invention_is_rejected_and_the_quotation_stands(string invention, string check)
    {
        var (answer, tally) = Rewrite(Plain, Once, Line(invention));

        Assert.Equal((Plain, SentenceMode.Quoted), (answer.Sentences[0].Text, answer.Sentences[0].Mode));
        Assert.Equal((1, 1, 0, 0), (tally.Sentences, tally.Candidates, tally.Accepted, tally.Published));
        Assert.Equal([KeyValuePair.Create(check, 1)], tally.Rejections);
    }

    [Fact]
    public void A_rewrite_that_loses_a_figure_or_a_name_is_rejected()
    {
        const string quote = "The study of pipes measured the wood of old churches, which pleased the repairers of Galway.";

        var (_, tally) = Rewrite(quote, Once, Line("The study of pipes measured the wood of old churches."));

        Assert.Equal([KeyValuePair.Create("specifics left out", 1)], tally.Rejections);
    }

    [Theory]
    [InlineData(StopReason.MaxTokens, -0.2f, 0.92, 0.8, "unfinished")]
    [InlineData(StopReason.StopString, -0.2f, 0.92, 0.8, "unfinished")]
    [InlineData(StopReason.EndOfTurn, -0.2f, 0.30, 0.8, "not shorter")]
    [InlineData(StopReason.EndOfTurn, -1.2f, 0.92, 0.8, "unlikely")]
    [InlineData(StopReason.EndOfTurn, -0.2f, 0.92, 1.1, "alignment")]
    public void A_rewrite_that_is_not_worth_it_is_rejected(StopReason stop, float likelihood, double share, double alignment, string check)
    {
        var options = Once with { LongestShare = share, LeastAlignment = alignment };

        var (_, tally) = Rewrite(Plain, options, Line(PlainShort, likelihood, stop));

        Assert.Equal([KeyValuePair.Create(check, 1)], tally.Rejections);
    }

    [Fact]
    public void Of_several_the_shortest_of_the_best_aligned_is_published_and_all_are_counted()
    {
        const string quote = "The study, a long read, measured the wood of old churches in the north, which took a great while.";
        var (answer, tally) = Rewrite(quote, new RewriteOptions(),
            Line("The study, a long read, measured the wood of old churches in the north."),
            Line("The study measured the wood of old churches in the north."),
            Line("Nothing was measured."),
            Line("The study, a long read, measured the wood."));

        Assert.Equal("The study measured the wood of old churches in the north.", answer.Sentences[0].Text);
        Assert.Equal((1, 4, 2, 1), (tally.Sentences, tally.Candidates, tally.Accepted, tally.Published));
        Assert.Equal(2, tally.Rejections.Values.Sum());
    }

    [Fact]
    public void A_short_sentence_is_not_offered()
    {
        var model = new ScriptedModel(Line("No."));

        var (answer, tally) = new SentenceRewriter(model, new CountingEncoder("x")).Rewrite("Why?", Answer("It is a short sentence."), default);

        Assert.Empty(model.Asked);
        Assert.Equal(0, tally.Sentences);
        Assert.Equal("It is a short sentence.", answer.Sentences[0].Text);
    }

    [Fact]
    public void The_first_is_greedy_the_others_are_seeded_and_each_is_held_to_the_grammar()
    {
        var model = new ScriptedModel(Line("No."));

        new SentenceRewriter(model, new CountingEncoder("x")).Rewrite("Why?", Answer(Plain), default);

        Assert.Equal([(0f, 0u), (0.8f, 1u), (0.8f, 2u), (0.8f, 3u)], model.Asked.Select(options => (options.Temperature, options.Seed)));
        Assert.All(model.Asked, options => Assert.Equal(RewritePrompt.Grammar(Plain), options.Grammar));
    }

    [Fact]
    public void Cancellation_passes()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            new SentenceRewriter(new ScriptedModel(Line("No.")), new CountingEncoder("x")).Rewrite("Why?", Answer(Plain), cancelled.Token));
    }

    [Fact]
    public void Tallies_add_up()
    {
        var one = RewriteTally.None with { Sentences = 1, Candidates = 4, Rejections = RewriteTally.None.Rejections.Add("words", 3) };
        var two = RewriteTally.None with { Sentences = 2, Accepted = 1, Published = 1, Rejections = RewriteTally.None.Rejections.Add("words", 1).Add("names", 2) };

        var sum = one + two;

        Assert.Equal((3, 4, 1, 1), (sum.Sentences, sum.Candidates, sum.Accepted, sum.Published));
        Assert.Equal([KeyValuePair.Create("names", 2), KeyValuePair.Create("words", 4)], sum.Rejections);
    }

    private static (Answered Answer, RewriteTally Tally) Rewrite(string quote, RewriteOptions options, params Generation[] lines) =>
        new SentenceRewriter(new ScriptedModel(lines), new UnitEncoder(), options).Rewrite("What was measured?", Answer(quote), default);

    private static Answered Answer(string quote)
    {
        var passage = SmallSite.Passage("a.md", quote);
        Assert.Single(passage.Sentences);
        return Locks.Quoting(passage);
    }
}
