using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

/// <summary>What holds of every index of passages, however it keeps vectors and looks for them.</summary>
public abstract class PassageIndexConformance
{
    /// <summary>How far a score may lie from the exact one, for each query token.</summary>
    protected abstract double Tolerance { get; }

    /// <summary>Makes the index under test.</summary>
    protected abstract IPassageIndex Make(IReadOnlyList<TokenEmbeddings> passages, int parallelism = 1);

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        var index = Make([]);

        Assert.Equal(0, index.Count);
        Assert.Empty(index.Search(Vectors.Of((1, 0)), 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Score(Vectors.Of((1, 0)), 0));
    }

    [Fact]
    public void One_passage_is_found_whatever_is_asked()
    {
        var index = Make([Vectors.Of((1, 0), (.6f, .8f))]);

        Assert.Equal(1, index.Count);
        var found = Assert.Single(index.Search(Vectors.Of((1, 0)), 10));
        Assert.Equal(0, found.Ordinal);
        Assert.Equal(1, found.Score, Tolerance);
        Assert.Single(index.Search(Vectors.Of((-1, 0)), 10));
    }

    [Fact]
    public void Equal_passages_come_in_their_order()
    {
        var vectors = new RandomVectors(21);
        var (same, other) = (vectors.Tokens(6), vectors.Tokens(6));
        var index = Make([other, same, other, same, same, other]);

        var found = index.Search(same, 6);

        Assert.Equal([1, 3, 4, 0, 2, 5], found.Select(passage => passage.Ordinal));
        Assert.Single(found.Take(3).Select(passage => passage.Score).Distinct());
    }

    [Fact]
    public void A_limit_gives_the_beginning_of_the_ranking_and_one_beyond_all_gives_all()
    {
        var vectors = new RandomVectors(22);
        var index = Make([.. Enumerable.Range(0, 40).Select(_ => vectors.Tokens(8))]);
        var query = vectors.Tokens(5);

        var all = index.Search(query, 1000);

        Assert.Equal(40, all.Count);
        Assert.Equal(40, all.Select(passage => passage.Ordinal).Distinct().Count());
        Assert.Equal(all.OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Ordinal), all);
        Assert.Equal(all.Take(7), index.Search(query, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Search(query, 0));
    }

    [Fact]
    public void The_score_of_one_passage_is_the_one_it_is_ranked_by_and_comes_near_the_exact_one()
    {
        var vectors = new RandomVectors(23);
        TokenEmbeddings[] passages = [.. Enumerable.Range(0, 50).Select(_ => vectors.Tokens(9))];
        var index = Make(passages);
        var query = vectors.Tokens(6);

        Assert.All(index.Search(query, 50), found =>
        {
            Assert.Equal(found.Score, index.Score(query, found.Ordinal));
            Assert.Equal(MaxSim.Score(query, passages[found.Ordinal]), found.Score, 6 * Tolerance);
        });
    }

    [Fact]
    public void Weights_count()
    {
        var index = Make([Vectors.Of((1, 0)), Vectors.Of((0, 1))]);

        Assert.Equal([1, 0], index.Search(Vectors.Weighted((1, 0, 1), (0, 1, 3)), 2).Select(passage => passage.Ordinal));
    }

    [Fact]
    public void A_passage_without_tokens_scores_nothing_and_a_query_without_tokens_ranks_nothing()
    {
        var index = Make([Vectors.Of((1, 0)), Vectors.Of(), Vectors.Of((0, 1))]);

        Assert.Equal(0, index.Score(Vectors.Of((1, 0)), 1));
        Assert.Equal([0, 1, 2], index.Search(Vectors.Of(), 3).Select(passage => passage.Ordinal));
        Assert.Equal(3, index.Search(Vectors.Of((1, 0)), 3).Count);
    }

    [Fact]
    public void A_query_of_another_dimension_is_refused()
    {
        var index = Make([Vectors.Of((1, 0))]);
        var other = new TokenEmbeddings([1], [default], 3, new float[] { 1, 0, 0 });

        Assert.ThrowsAny<Exception>(() => index.Search(other, 1));
        Assert.Throws<ArgumentException>(() => index.Score(other, 0));
    }

    [Fact]
    public void Results_do_not_depend_on_how_many_passages_are_scored_at_once()
    {
        var vectors = new RandomVectors(24);
        TokenEmbeddings[] passages = [.. Enumerable.Range(0, 300).Select(_ => vectors.Tokens(7))];
        var query = vectors.Tokens(5);

        Assert.Equal(Make(passages).Search(query, 60), Make(passages, parallelism: 4).Search(query, 60));
    }
}
