using AnswerEngine.Evaluation;
using AnswerEngine.Passages;

namespace AnswerEngine.Tests.Evaluation;

public sealed class RetrievalScoreTests
{
    // Component 1 is held by passages 7 and 3, component 2 by 5: found at ranks 1 and 4.
    [Fact]
    public void The_rank_of_the_last_component_found_counts()
    {
        var score = RetrievalScore.OfComponents([[7, 3], [5]], [3, 7, 0, 5]);

        Assert.Equal(new RetrievalScore(1d / 4, 1), score);
    }

    [Fact]
    public void A_component_that_is_not_found_takes_the_whole_rank_and_its_share_of_the_recall() =>
        Assert.Equal(new RetrievalScore(0, .5), RetrievalScore.OfComponents([[1], [2]], [1, 0]));

    [Fact]
    public void A_component_that_no_passage_holds_is_never_found() =>
        Assert.Equal(new RetrievalScore(0, .5), RetrievalScore.OfComponents([[1], []], [1, 0]));

    [Fact]
    public void Ranks_after_the_tenth_do_not_count()
    {
        int[] ranking = [.. Enumerable.Range(0, 20)];

        Assert.Equal(.1, RetrievalScore.OfComponents([[9]], ranking).Reciprocal, 1e-12);
        Assert.Equal(new RetrievalScore(0, 0), RetrievalScore.OfComponents([[10]], ranking));
    }

    // Ten characters are marked, 0 to 4 and 10 to 16. The sixth passage holds all of them and does not count.
    [Fact]
    public void Marked_characters_are_counted_in_the_first_five_passages()
    {
        var question = new RetrievalQuestion("1", "", "?") { Spans = [new(0, 4), new(10, 16)] };
        SourceSpan[] spans = [new(2, 12), new(3, 11), new(20, 30), new(20, 30), new(20, 30), new(0, 40)];

        var score = RetrievalScore.OfSpans(question, spans.Select((span, i) => new RetrievalPassage($"{i}", "", "") { Span = span }));

        Assert.Equal(.4, score.Recall, 1e-12);
    }

    [Fact]
    public void What_is_marked_or_retrieved_twice_counts_once() =>
        Assert.Equal(.5, SpanShare.Of([new(0, 4), new(2, 6)], [new(0, 3), new(1, 3)]), 1e-12);
}
