using System.Runtime.Intrinsics;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class NearestOfLanesTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(3, 100)]
    [InlineData(4, 2)]
    public void Every_lane_keeps_the_rows_that_a_search_of_its_column_finds(int each, int rows)
    {
        // given: few different values, so that many are equal
        const int Width = 16;
        var random = new Random(each);
        var values = Enumerable.Range(0, rows * Width).Select(_ => random.Next(6) / 4f).ToArray();
        var nearest = new NearestOfLanes(Width, each);

        // when
        for (var row = 0; row < rows; row++)
            for (var lane = 0; lane < Width; lane += 8) nearest.Offer(row, lane, Vector256.Create(values, (row * Width) + lane));

        // then
        foreach (var lanes in new[] { 1, 8, 13 })
        {
            var expected = Enumerable.Range(0, lanes)
                .SelectMany(lane => Largest.Of(Enumerable.Range(0, rows).Select(row => values[(row * Width) + lane]).ToArray(), new int[each]).ToArray());
            Assert.Equal(expected.Distinct().Order(), nearest.Distinct(lanes));
        }
    }
}
