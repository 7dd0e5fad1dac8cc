using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class Int8IndexTests
{
    [Fact]
    public void Passages_come_best_first_and_equals_in_their_order()
    {
        var index = new Int8Index([Vectors.Of((0, 1)), Vectors.Of((1, 0)), Vectors.Of((.6f, .8f)), Vectors.Of((1, 0))]);

        var found = index.Search(Vectors.Of((1, 0)), 3);

        Assert.Equal([1, 3, 2], found.Select(passage => passage.Ordinal));
        Assert.Equal(1, found[0].Score, 1e-6);
        Assert.Equal(.6, found[2].Score, .01);
    }

    [Fact]
    public void Results_depend_neither_on_the_path_nor_on_how_many_passages_are_scored_at_once()
    {
        var random = new Random(7);
        var passages = Enumerable.Range(0, 300).Select(_ => Random(random, random.Next(0, 20))).ToList();
        var query = Random(random, 9);
        var expected = new Int8Index(passages, path: Int8Path.Scalar).Search(query, 300);

        foreach (var path in Enum.GetValues<Int8Path>().Where(Int8MaxSim.IsSupported))
        {
            Assert.Equal(expected, new Int8Index(passages, 8, path).Search(query, 300));
        }
    }

    [Fact]
    public void The_score_of_one_passage_is_the_one_it_is_ranked_by()
    {
        var random = new Random(11);
        var index = new Int8Index([.. Enumerable.Range(0, 20).Select(_ => Random(random, 5))]);
        var query = Random(random, 4);

        Assert.All(index.Search(query, 20), found => Assert.Equal(found.Score, index.Score(query, found.Ordinal)));
    }

    [Fact]
    public void Vectors_of_different_dimensions_cannot_be_compared()
    {
        var other = new TokenEmbeddings([1], [default], 1, new float[] { 1 });

        Assert.Throws<ArgumentException>(() => new Int8Index([Vectors.Of((1, 0)), other]));
        Assert.Throws<ArgumentException>(() => new Int8Index([Vectors.Of((1, 0))]).Search(other, 1));
    }

    [Fact]
    public void An_index_without_passages_finds_nothing() => Assert.Empty(new Int8Index([]).Search(Vectors.Of((1, 0)), 1));

    private static TokenEmbeddings Random(Random random, int tokens) => Vectors.Of(
        [.. Enumerable.Range(0, tokens).Select(_ => random.NextDouble() * Math.Tau)
            .Select(angle => ((float)Math.Cos(angle), (float)Math.Sin(angle)))]);
}
