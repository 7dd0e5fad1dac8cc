using AnswerEngine.Lexical;

namespace AnswerEngine.Tests.Lexical;

public sealed class Bm25IndexTests
{
    // Two passages of 2 and 4 terms, mean 3. "alpha" is in both: idf = ln(1 + .5 / 2.5) = .182322.
    // First, tf 1, length 2: 2.2 / (1 + 1.2 (.25 + .75 * 2 / 3)) = 2.2 / 1.9; second, tf 2, length 4:
    // 4.4 / (2 + 1.2 (.25 + .75 * 4 / 3)) = 4.4 / 3.5.
    [Fact]
    public void Scores_are_those_computed_by_hand()
    {
        var index = new Bm25Index(["alpha beta", "alpha alpha gamma delta"]);

        var found = index.Search("alpha", 10);

        Assert.Equal([1, 0], found.Select(passage => passage.Ordinal));
        Assert.Equal(.182322 * 4.4 / 3.5, found[0].Score, 1e-5);
        Assert.Equal(.182322 * 2.2 / 1.9, found[1].Score, 1e-5);
    }

    // "beta" is in one of two: idf = ln(1 + 1.5 / 1.5) = ln 2.
    [Fact]
    public void A_rare_term_tells_more_than_a_frequent_one()
    {
        var index = new Bm25Index(["alpha beta", "alpha gamma"]);

        Assert.Equal(Math.Log(2), index.InverseDocumentFrequency("beta"), 1e-12);
        Assert.True(index.InverseDocumentFrequency("beta") > index.InverseDocumentFrequency("alpha"));
        Assert.True(index.InverseDocumentFrequency("absent") > index.InverseDocumentFrequency("beta"));
    }

    [Fact]
    public void Passages_without_a_shared_term_are_not_found()
    {
        var index = new Bm25Index(["alpha", "beta"]);

        Assert.Equal([1], index.Search("What is beta?", 10).Select(passage => passage.Ordinal));
        Assert.Empty(index.Search("omega", 10));
        Assert.Empty(index.Search("", 10));
    }

    [Fact]
    public void Equal_scores_stand_in_the_order_of_the_passages()
    {
        var index = new Bm25Index(["alpha", "beta", "alpha", "alpha"]);

        Assert.Equal([0, 2], index.Search("alpha", 2).Select(passage => passage.Ordinal));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing() => Assert.Empty(new Bm25Index([]).Search("alpha", 1));

    [Fact]
    public void An_inflected_word_finds_the_other_forms() =>
        Assert.Equal([1], new Bm25Index(["a pie", "He measured it."]).Search("measuring", 5).Select(p => p.Ordinal));
}
