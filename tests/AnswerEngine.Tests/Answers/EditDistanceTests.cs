using AnswerEngine.Answers;

namespace AnswerEngine.Tests.Answers;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("organ", "organ", 2, 0)]
    [InlineData("organ", "organs", 2, 1)]
    [InlineData("wrok", "work", 2, 1)]
    [InlineData("retreival", "retrieval", 2, 1)]
    [InlineData("ca", "abc", 3, 3)]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("kitten", "sitting", 2, 3)]
    [InlineData("", "ab", 2, 2)]
    [InlineData("", "abc", 2, 3)]
    [InlineData("", "", 0, 0)]
    public void Letters_left_out_added_changed_or_swapped_count_one_each_up_to_the_limit(string a, string b, int limit, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(a, b, limit));
        Assert.Equal(distance, EditDistance.Of(b, a, limit));
    }
}
