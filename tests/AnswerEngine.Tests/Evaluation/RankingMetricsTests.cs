using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class RankingMetricsTests
{
    [Theory]
    [InlineData(new[] { 3.0, 4 }, new[] { 1.0, 2 }, 1)]
    [InlineData(new[] { 1.0, 2 }, new[] { 3.0, 4 }, 0)]
    [InlineData(new[] { 1.0, 3 }, new[] { 2.0 }, 0.5)]
    [InlineData(new[] { 2.0, 2 }, new[] { 2.0 }, 0.5)]
    [InlineData(new[] { 2.0, 3 }, new[] { 1.0, 2 }, 0.875)]
    public void The_area_counts_pairs_in_order_and_ties_half(double[] positives, double[] negatives, double area) =>
        Assert.Equal(area, RankingMetrics.Auroc(positives, negatives), 1e-12);

    [Fact]
    public void Without_positives_or_negatives_there_is_no_area()
    {
        Assert.True(double.IsNaN(RankingMetrics.Auroc([], [1])));
        Assert.True(double.IsNaN(RankingMetrics.Auroc([1], [])));
    }
}
