using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;
using static AnswerEngine.Tests.Passages.SmallSite;

namespace AnswerEngine.Tests.Answers;

public sealed class AnswerPlanTests
{
    private static readonly Question Pipes = new() { Id = new QuestionId("pipes"), Text = "How many pipes were measured?" };
    private static readonly Question Film = new() { Id = new QuestionId("film"), Text = "What is her favourite film?" };

    private static readonly ImmutableArray<Passage> Content = Cut(
        Document("a.md", "A", Section("", Prose("She measured 412 pipes, which took two winters."))),
        Document("b.md", "B", Section("", Prose("Hide glue can be opened again."))));

    private static readonly AnswerLock Proven = Locks.Of(
        Locks.Entry(Pipes, Content, Locks.Quoting(Content[0])), Locks.Entry(Film, Content, Locks.Refused));

    [Fact]
    public void A_lock_that_fits_proves_every_outcome_with_and_without_the_models()
    {
        Assert.Empty(Plan([Pipes, Film], Content, Proven).Stale);
        Assert.Empty(AnswerPlan.Of([Pipes, Film], Content, Proven, engine: null).Stale);
    }

    [Fact]
    public void Questions_come_in_the_order_of_their_names() =>
        Assert.Equal(["film", "pipes"], Plan([Pipes, Film], Content, Proven).Questions.Select(planned => planned.Question.Id.Value));

    [Fact]
    public void A_question_that_the_lock_does_not_hold_is_new() =>
        Assert.Equal(Staleness.New, StalenessOf(Pipes with { Id = new QuestionId("other") }, Content, Proven));

    [Fact]
    public void A_question_that_reads_differently_or_is_pinned_differently_has_changed()
    {
        Question[] changed =
        [
            Pipes with { Text = "How many pipes?" },
            Pipes with { Paraphrases = ["How many?"] },
            Pipes with { Evidence = ["a.md"] },
            Pipes with { Approved = true },
        ];

        Assert.All(changed, question => Assert.Equal(Staleness.QuestionChanged, StalenessOf(question, Content, Proven)));
    }

    [Fact]
    public void Another_engine_makes_every_outcome_stale()
    {
        EngineIdentity[] others =
        [
            Locks.Engine with { Encoder = "x" }, Locks.Engine with { LanguageModel = "x" }, Locks.Engine with { Prompt = "x" },
            Locks.Engine with { Verifier = "x" }, Locks.Engine with { Gate = "x" }, Locks.Engine with { Selection = "x" },
        ];

        Assert.All(others, engine => Assert.All(
            AnswerPlan.Of([Pipes, Film], Content, Proven, engine).Questions,
            planned => Assert.Equal(Staleness.EngineChanged, planned.Stale)));
    }

    [Fact]
    public void An_answer_is_stale_when_a_passage_that_it_cites_changed_or_is_gone()
    {
        var reworded = Cut(Document("a.md", "A", Section("", Prose("She measured 413 pipes, which took two winters."))));

        Assert.Equal(Staleness.EvidenceChanged, StalenessOf(Pipes, reworded, Proven));
        Assert.Equal(Staleness.EvidenceChanged, StalenessOf(Pipes, [Content[1]], Proven));
    }

    [Fact]
    public void An_answer_stays_proven_when_other_passages_change_and_a_refusal_does_not()
    {
        ImmutableArray<Passage> longer = [.. Content, Passage("c.md", "Her favourite film is about wood.")];

        Assert.Null(StalenessOf(Pipes, longer, Proven));
        Assert.Equal(Staleness.ContentChanged, StalenessOf(Film, longer, Proven));
    }

    [Theory]
    [InlineData("She measured 512 pipes, which took two winters.", "She measured 512 pipes, which took two winters.", SentenceMode.Quoted)]
    [InlineData("She measured 512 pipes.", "She measured 412 pipes, which took two winters.", SentenceMode.Rewritten)]
    [InlineData("She measured 412 pipes.", "She measured 412 pipes, which took two winters.", SentenceMode.Quoted)]
    [InlineData("She measured 412", "She measured 412", SentenceMode.Quoted)]
    [InlineData("She measured 412 pipes, which took two winters.", "She measured 412 pipes, which took two winters.", SentenceMode.Rewritten)]
    public void A_sentence_written_into_the_lock_by_hand_is_found_out(string text, string quote, SentenceMode mode)
    {
        var answer = Locks.Quoting(Content[0]);
        var forged = answer with { Sentences = [answer.Sentences[0] with { Text = text, Quote = quote, Mode = mode }] };

        Assert.Equal(Staleness.Unproven, StalenessOf(Pipes, Content, Locks.Of(Locks.Entry(Pipes, Content, forged))));
    }

    [Fact]
    public void A_rewrite_that_passes_the_checks_is_proven()
    {
        var answer = Locks.Quoting(Content[0]);
        var shorter = answer with { Sentences = [answer.Sentences[0] with { Text = "She measured 412 pipes.", Mode = SentenceMode.Rewritten }] };

        Assert.Null(StalenessOf(Pipes, Content, Locks.Of(Locks.Entry(Pipes, Content, shorter))));
    }

    [Fact]
    public void An_answer_that_nobody_accepted_is_found_out()
    {
        var answer = Locks.Quoting(Content[0]);
        Answered[] forged =
        [
            answer with { Gate = Locks.ShutGate },
            answer with { Gate = Locks.OpenGate with { Veto = GateVeto.UnknownName } },
            answer with { AcceptedBy = AcceptedBy.Author },
            answer with { Sentences = [] },
        ];

        Assert.All(forged, lie => Assert.Equal(Staleness.Unproven, StalenessOf(Pipes, Content, Locks.Of(Locks.Entry(Pipes, Content, lie)))));
    }

    [Fact]
    public void The_author_accepts_by_approving_or_by_pinning_the_section_that_is_cited()
    {
        var byAuthor = Locks.Quoting(Content[0]) with { Gate = Locks.ShutGate, AcceptedBy = AcceptedBy.Author };

        Assert.Null(Held(Pipes with { Approved = true }));
        Assert.Null(Held(Pipes with { Evidence = ["a.md"] }));
        Assert.Equal(Staleness.Unproven, Held(Pipes with { Evidence = ["b.md"] }));

        Staleness? Held(Question question) => StalenessOf(question, Content, Locks.Of(Locks.Entry(question, Content, byAuthor)));
    }

    [Fact]
    public void A_sentence_that_may_not_be_quoted_proves_nothing()
    {
        var code = Cut(Document("a.md", "A", Section("", Block(SourceBlockKind.Code, "Run it now please."))));

        Assert.Equal(Staleness.Unproven, StalenessOf(Pipes, code, Locks.Of(Locks.Entry(Pipes, code, Locks.Quoting(code[0])))));
    }

    [Fact]
    public void Questions_that_are_published_no_more_are_not_planned() =>
        Assert.Equal([Film], Plan([Film], Content, Proven).Questions.Select(planned => planned.Question));

    private static AnswerPlan Plan(Question[] questions, ImmutableArray<Passage> passages, AnswerLock proven) =>
        AnswerPlan.Of(questions, passages, proven, Locks.Engine);

    private static Staleness? StalenessOf(Question question, ImmutableArray<Passage> passages, AnswerLock proven) =>
        Plan([question], passages, proven).Questions[0].Stale;
}
