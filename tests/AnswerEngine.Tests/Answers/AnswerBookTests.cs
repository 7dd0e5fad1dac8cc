using AnswerEngine.Answers;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Passages;

namespace AnswerEngine.Tests.Answers;

public sealed class AnswerBookTests
{
    private static readonly Passage Page = SmallSite.Passage("a.md", "She measured 412 pipes in nine churches.");
    private static readonly Question Fresh = new() { Id = new QuestionId("fresh"), Text = "How many pipes?" };
    private static readonly Question Added = new() { Id = new QuestionId("added"), Text = "How many churches?" };
    private static readonly Question Gone = new() { Id = new QuestionId("gone"), Text = "How many towers?" };

    private static readonly AnswerLock Proven = Locks.Of(
        Locks.Entry(Fresh, [Page], Locks.Quoting(Page)), Locks.Entry(Gone, [Page], Locks.Refused));

    [Fact]
    public void Fresh_entries_stay_the_same_and_only_stale_ones_are_answered()
    {
        var updated = Book().Update(Plan(Fresh, Added));

        Assert.Equal(["added", "fresh"], updated.Entries.Keys.Select(id => id.Value));
        Assert.Same(Proven.Entries[Fresh.Id], updated.Entries[Fresh.Id]);
        Assert.Equal(Locks.Engine, updated.Engine);
    }

    [Fact]
    public void What_was_answered_is_fresh_at_the_next_plan()
    {
        var updated = Book().Update(Plan(Fresh, Added));

        Assert.Empty(AnswerPlan.Of([Fresh, Added], [Page], updated, Locks.Engine).Stale);
        Assert.Equal(
            AnswerLockWriter.Write(updated),
            AnswerLockWriter.Write(Book().Update(AnswerPlan.Of([Fresh, Added], [Page], AnswerLockReader.Read(AnswerLockWriter.Write(updated)), Locks.Engine))));
    }

    [Fact]
    public void An_entry_is_pinned_to_all_that_it_depends_on()
    {
        var entry = Book().Update(Plan(Added)).Entries[Added.Id];

        Assert.Equal(
            (Added.Text, Added.Hash, Locks.Engine.Hash, Corpus.HashOf([Page])),
            (entry.Text, entry.QuestionHash, entry.EngineHash, entry.CorpusHash));
    }

    [Fact]
    public void A_plan_without_stale_questions_asks_no_encoder()
    {
        var encoder = new Encoding.CountingEncoder("x");

        Book(encoder).Update(Plan(Fresh));

        Assert.Equal(0, encoder.Calls);
    }

    [Fact]
    public void Progress_counts_the_stale_questions()
    {
        var seen = new Steps();

        Book().Update(Plan(Fresh, Added, Gone with { Text = "How many spires?" }), seen);

        Assert.Equal([new(0, 2, Added.Id), new(1, 2, Gone.Id), new AnswerProgress(2, 2, null)], seen.Seen);
    }

    [Fact]
    public void Cancellation_stops_between_two_questions()
    {
        using var source = new CancellationTokenSource();
        var seen = new Steps(source.Cancel);

        Assert.Throws<OperationCanceledException>(() => Book().Update(Plan(Added, Gone with { Text = "?" }), seen, source.Token));
        Assert.Single(seen.Seen);
    }

    [Fact]
    public void Rewrites_are_tallied_over_all_answers()
    {
        var page = SmallSite.Passage("a.md", "The study of pipes measured the wood of old churches in the north, which took a long time.");
        var question = Added with { Evidence = ["a.md"] };
        var encoder = new UnitEncoder();
        var answerer = new QuestionAnswerer(new Corpus([page], [encoder.Encode(page.EncodedText)]), encoder, Gates.Open, "Mara Ilves");
        var rewriter = new SentenceRewriter(
            new ScriptedModel(ScriptedModel.Line("The study of pipes measured the wood of old churches in the north.")), encoder);
        var book = new AnswerBook(answerer, rewriter, Locks.Engine);

        var updated = book.Update(AnswerPlan.Of([question], [page], AnswerLock.Empty, Locks.Engine));

        Assert.Equal((1, 4, 4, 1), (book.Rewrites.Sentences, book.Rewrites.Candidates, book.Rewrites.Accepted, book.Rewrites.Published));
        Assert.Equal(SentenceMode.Rewritten, Assert.IsType<Answered>(updated.Entries[question.Id].Answer).Sentences[0].Mode);
    }

    private static AnswerPlan Plan(params Question[] questions) => AnswerPlan.Of(questions, [Page], Proven, Locks.Engine);

    private static AnswerBook Book(AnswerEngine.Encoding.IEncoder? encoder = null)
    {
        var corpus = new Corpus([Page], [new UnitEncoder().Encode(Page.EncodedText)]);
        return new(new QuestionAnswerer(corpus, encoder ?? new UnitEncoder(), Gates.Open, "Mara Ilves"), rewriter: null, Locks.Engine);
    }

    private sealed class Steps(Action? then = null) : IProgress<AnswerProgress>
    {
        public List<AnswerProgress> Seen { get; } = [];

        public void Report(AnswerProgress value)
        {
            Seen.Add(value);
            then?.Invoke();
        }
    }
}
