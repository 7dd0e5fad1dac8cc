using AnswerEngine.Indexing;
using AnswerEngine.Lexical;
using AnswerEngine.Retrieval;
using AnswerEngine.Tests.Encoding;
using AnswerEngine.Tests.Indexing;

namespace AnswerEngine.Tests.Retrieval;

public sealed class RetrieverTests
{
    private static readonly string[] Texts = ["alpha", "beta", "gamma"];

    private static readonly Retriever Retriever = new(
        new CountingEncoder("a0"),
        new ExactIndex([Vectors.Of((.6f, .8f)), Vectors.Of((0, 1)), Vectors.Of((1, 0))]),
        new Bm25Index(Texts));

    // Late interaction ranks 2, 0, 1; BM25 finds 1 alone: 1/63 + 1/61 for it, 1/61 and 1/62 for the others.
    [Fact]
    public void Every_measure_of_a_passage_is_reported()
    {
        var found = Retriever.Retrieve("beta", Vectors.Of((1, 0), (1, 0)), 10);

        Assert.Equal([1, 2, 0], found.Select(passage => passage.Ordinal));
        Assert.Equal([1, 2, 3], found.Select(passage => passage.Rank));
        Assert.Equal([3, 1, 2], found.Select(passage => passage.LateInteractionRank!.Value));
        Assert.Equal([1, null, null], found.Select(passage => passage.Bm25Rank));
        Assert.Equal((1d / 63) + (1d / 61), found[0].FusedScore, 1e-12);
        Assert.Equal([0, 2, 1.2], found.Select(passage => Math.Round(passage.LateInteractionScore, 6)));
        Assert.Equal([0, 1, .6], found.Select(passage => Math.Round(passage.NormalizedScore, 6)));
        Assert.Equal([true, false, false], found.Select(passage => passage.Bm25Score > 0));
    }

    [Fact]
    public void No_more_passages_are_returned_than_asked_for() =>
        Assert.Equal(2, Retriever.Retrieve("alpha", 2).Count);

    [Fact]
    public void An_empty_index_finds_nothing() =>
        Assert.Empty(new Retriever(new CountingEncoder("a0"), new ExactIndex([]), new Bm25Index([])).Retrieve("alpha", 5));

    [Fact]
    public void Two_indexes_of_different_passages_are_refused() =>
        Assert.Throws<ArgumentException>(
            () => new Retriever(new CountingEncoder("a0"), new ExactIndex([]), new Bm25Index(Texts)));
}
