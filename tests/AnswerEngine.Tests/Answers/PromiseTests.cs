using AnswerEngine.Answers;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Passages;

namespace AnswerEngine.Tests.Answers;

public sealed class PromiseTests
{
    private static readonly Passage Page = SmallSite.Passage("a.md", "She measured 412 pipes.");
    private static readonly Question Asked = new() { Id = new QuestionId("q"), Text = "How many pipes?" };
    private static readonly AnswerLock Answered = Locks.Of(Locks.Entry(Asked, [Page], Locks.Quoting(Page)));
    private static readonly AnswerLock Refused = Locks.Of(Locks.Entry(Asked, [Page],
        Locks.Refused with { Nearest = [new NearPassage(Page.Id, 0.6)] }));
    private static readonly HashSet<QuestionId> OutOfScope = [Asked.Id];
    private static readonly HashSet<PassageId> Present = [Page.Id];

    [Fact]
    public void An_answered_question_out_of_scope_breaks_it_and_names_what_misled()
    {
        var broken = Assert.Single(Promise.Check(Answered, AnswerLock.Empty, OutOfScope, Present));

        Assert.Equal(new BrokenPromise(Asked.Id, Asked.Text, BrokenPromiseKind.AnsweredOutOfScope, Page.Id, Locks.OpenGate), broken);
    }

    [Fact]
    public void A_question_in_scope_that_loses_its_answer_breaks_it()
    {
        var broken = Assert.Single(Promise.Check(Refused, Answered, new HashSet<QuestionId>(), Present));

        Assert.Equal(new BrokenPromise(Asked.Id, Asked.Text, BrokenPromiseKind.LostAnswer, Page.Id, Locks.ShutGate), broken);
    }

    [Fact]
    public void An_answer_from_other_sections_than_those_that_are_gone_breaks_it()
    {
        var gone = SmallSite.Passage("gone.md", "There were 9 pipes.");
        var former = Locks.Of(Locks.Entry(Asked, [gone], Locks.Quoting(gone)));
        var moved = Locks.Of(Locks.Entry(Asked, [gone], Locks.Quoting(Page) with { Sentences = Locks.Quoting(gone).Sentences }));
        var inScope = new HashSet<QuestionId>();

        var broken = Assert.Single(Promise.Check(Answered, former, inScope, Present));

        Assert.Equal(new BrokenPromise(Asked.Id, Asked.Text, BrokenPromiseKind.ReplacedEvidence, Page.Id, Locks.OpenGate), broken);
        Assert.Empty(Promise.Check(Answered, former, inScope, new HashSet<PassageId> { Page.Id, gone.Id }));
        Assert.Empty(Promise.Check(moved, former, inScope, Present));
    }

    [Fact]
    public void It_is_kept_otherwise()
    {
        var inScope = new HashSet<QuestionId>();

        Assert.Empty(Promise.Check(Answered, Answered, inScope, Present));
        Assert.Empty(Promise.Check(Answered, Refused, inScope, Present));
        Assert.Empty(Promise.Check(Refused, Refused, inScope, Present));
        Assert.Empty(Promise.Check(Refused, AnswerLock.Empty, inScope, Present));
        Assert.Empty(Promise.Check(Refused, Answered, OutOfScope, Present));
        Assert.Empty(Promise.Check(AnswerLock.Empty, Answered, inScope, Present));
    }
}
