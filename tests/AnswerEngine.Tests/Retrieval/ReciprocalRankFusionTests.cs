using AnswerEngine.Retrieval;

namespace AnswerEngine.Tests.Retrieval;

public sealed class ReciprocalRankFusionTests
{
    // 7: 1/61 + 1/62; 3: 1/62 + 1/61, the same; 5: 1/63 once.
    [Fact]
    public void Scores_are_those_computed_by_hand()
    {
        var fused = ReciprocalRankFusion.Fuse([[7, 3, 5], [3, 7]]);

        Assert.Equal([3, 7, 5], fused.Select(passage => passage.Ordinal));
        Assert.Equal([.0325225, .0325225, .0158730], fused.Select(passage => Math.Round(passage.Score, 7)));
    }

    [Fact]
    public void Second_in_both_rankings_beats_first_in_one()
    {
        var fused = ReciprocalRankFusion.Fuse([[1, 2], [3, 2]]);

        Assert.Equal([2, 1, 3], fused.Select(passage => passage.Ordinal));
    }

    [Fact]
    public void A_smaller_constant_lets_the_first_rank_stand_out()
    {
        var fused = ReciprocalRankFusion.Fuse([[1, 2, 4], [3, 4, 2]], k: 0);

        Assert.Equal([1, 3, 2, 4], fused.Select(passage => passage.Ordinal));
        Assert.Equal(1, fused[0].Score);
        Assert.Equal(.5 + (1d / 3), fused[2].Score, 1e-12);
    }

    [Fact]
    public void Nothing_fused_is_nothing() => Assert.Empty(ReciprocalRankFusion.Fuse([[], []]));
}
