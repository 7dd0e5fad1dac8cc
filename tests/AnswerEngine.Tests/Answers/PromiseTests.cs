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

    [Fact]
    public void An_answered_question_out_of_scope_breaks_it_and_names_what_misled()
    {
        var broken = Assert.Single(Promise.Check(Answered, AnswerLock.Empty, OutOfScope));

        Assert.Equal(new BrokenPromise(Asked.Id, Asked.Text, BrokenPromiseKind.AnsweredOutOfScope, Page.Id, Locks.OpenGate), broken);
    }

    [Fact]
    public void A_question_in_scope_that_loses_its_answer_breaks_it()
    {
        var broken = Assert.Single(Promise.Check(Refused, Answered, new HashSet<QuestionId>()));

        Assert.Equal(new BrokenPromise(Asked.Id, Asked.Text, BrokenPromiseKind.LostAnswer, Page.Id, Locks.ShutGate), broken);
    }

    [Fact]
    public void It_is_kept_otherwise()
    {
        var inScope = new HashSet<QuestionId>();

        Assert.Empty(Promise.Check(Answered, Answered, inScope));
        Assert.Empty(Promise.Check(Answered, Refused, inScope));
        Assert.Empty(Promise.Check(Refused, Refused, inScope));
        Assert.Empty(Promise.Check(Refused, AnswerLock.Empty, inScope));
        Assert.Empty(Promise.Check(Refused, Answered, OutOfScope));
        Assert.Empty(Promise.Check(AnswerLock.Empty, Answered, inScope));
    }
}
