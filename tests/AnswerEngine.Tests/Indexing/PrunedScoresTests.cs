using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class PrunedScoresTests
{
    // Query tokens (1, 0) and (0, 1); centroids (1, 0), (.8, .6) and (.6, .8), of which the last comes no nearer than .8 to any.
    private readonly CentroidScores scores = new(new PreparedQuery(Vectors.Of((1, 0), (0, 1)), int8: false), [1, 0, .8f, .6f, .6f, .8f], 3);

    [Fact]
    public void Centroids_below_the_threshold_count_nothing()
    {
        var pruned = scores.AtLeast(.9f);

        Assert.Equal(1, Score(pruned, 0, 2), 1e-6);
        Assert.Equal(0, Score(pruned, 1, 2), 1e-6);
        Assert.Equal(0, Score(pruned), 1e-6);
    }

    [Fact]
    public void Without_a_threshold_a_passage_scores_what_its_centroids_do()
    {
        var pruned = scores.AtLeast(-1);

        Assert.Equal(1 + .8, Score(pruned, 0, 2), 1e-6);
        Assert.Equal(.8 + .6, Score(pruned, 1), 1e-6);
        Assert.Equal(scores.Score([0, 1, 2], new float[16]), Score(pruned, 0, 1, 2), 1e-6);
    }

    private static double Score(PrunedScores pruned, params int[] codes) => pruned.Score(codes, new float[16]);
}
