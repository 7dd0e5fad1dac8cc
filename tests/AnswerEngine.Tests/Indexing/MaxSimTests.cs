using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class MaxSimTests
{
    // (1, 0) is closest to (.6, .8) with .6; (0, 1) is closest to the same with .8.
    [Fact]
    public void The_score_sums_the_largest_product_of_each_query_token()
    {
        var query = Vectors.Of((1, 0), (0, 1));
        var passage = Vectors.Of((-1, 0), (.6f, .8f), (0, -1));

        Assert.Equal(1.4, MaxSim.Score(query, passage), 1e-6);
        Assert.Equal(.7, MaxSim.Normalized(query, passage), 1e-6);
    }

    [Fact]
    public void Weights_multiply_what_a_token_gives()
    {
        var query = Vectors.Weighted((1, 0, 3), (0, 1, 1));
        var passage = Vectors.Of((.6f, .8f));

        Assert.Equal(2.6, MaxSim.Score(query, passage), 1e-6);
        Assert.Equal(.65, MaxSim.Normalized(query, passage), 1e-6);
    }

    // From the query 1; back .6 for (.6, .8) and 1 for (1, 0): mean .8.
    [Fact]
    public void The_symmetrical_score_looks_both_ways()
    {
        var shorter = Vectors.Of((1, 0));
        var longer = Vectors.Of((1, 0), (.6f, .8f));

        Assert.Equal(.9, MaxSim.Symmetric(shorter, longer), 1e-6);
        Assert.Equal(MaxSim.Symmetric(shorter, longer), MaxSim.Symmetric(longer, shorter));
    }

    [Fact]
    public void The_alignment_names_the_closest_passage_token_and_the_first_of_equals()
    {
        var query = Vectors.Of((1, 0), (0, 1));
        var passage = Vectors.Of((0, -1), (.6f, .8f), (.6f, .8f));

        Assert.Equal([new TokenAlignment(0, 1, .6f), new TokenAlignment(1, 1, .8f)], MaxSim.Align(query, passage).AsEnumerable());
    }

    [Fact]
    public void A_negative_product_is_still_the_largest_where_all_are_negative() =>
        Assert.Equal(-.6, MaxSim.Score(Vectors.Of((1, 0)), Vectors.Of((-.6f, .8f), (-1, 0))), 1e-6);

    [Fact]
    public void Nothing_compared_with_anything_scores_nothing()
    {
        Assert.Equal(0, MaxSim.Normalized(Vectors.Of(), Vectors.Of((1, 0))));
        Assert.Equal(0, MaxSim.Score(Vectors.Of((1, 0)), Vectors.Of()));
        Assert.Equal([new TokenAlignment(0, -1, 0)], MaxSim.Align(Vectors.Of((1, 0)), Vectors.Of()).AsEnumerable());
    }

    [Fact]
    public void Vectors_of_different_lengths_cannot_be_compared()
    {
        var other = new TokenEmbeddings([1], [default], 3, new float[] { 1, 0, 0 });

        Assert.Throws<ArgumentException>(() => MaxSim.Score(Vectors.Of((1, 0)), other));
    }
}
