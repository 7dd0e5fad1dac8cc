using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

public sealed class SharedWordsTests
{
    // Five tokens each: "the" and "pump" at the front, "ada" at the end, "helps" for "hinders" in between.
    [Fact]
    public void A_changed_word_leaves_both_ends_as_they_were()
    {
        var shared = Of("The pump often helps Ada.", "The pump often hinders Ada.");

        Assert.Equal(0.8, shared.Ends, 9);
        Assert.Equal(0.8, shared.Kept, 9);
        Assert.Equal(0.8, shared.InOrder, 9);
        Assert.Equal(1, shared.Glue, 9);
        Assert.False(shared.IsExchanged);
    }

    // All six tokens in common, "the" before and none behind the two that changed places.
    [Fact]
    public void Words_that_changed_places_are_all_there_in_another_order()
    {
        var shared = Of("The valve helps the pump today.", "The pump helps the valve today.");

        Assert.Equal(1, shared.Kept, 9);
        Assert.Equal(2 / 6.0, shared.Ends, 9);
        Assert.Equal(4 / 6.0, shared.InOrder, 9);
        Assert.True(shared.IsExchanged);
    }

    // "by" and "was" against none, "the" in both: two of four.
    [Fact]
    public void A_turned_sentence_has_other_joints()
    {
        var shared = Of("The pump was built by Ada.", "Ada built the pump.");

        Assert.Equal(0, shared.Ends, 9);
        Assert.Equal(0.5, shared.Glue, 9);
        Assert.False(shared.IsExchanged);
    }

    private static SharedWords Of(string claim, string evidence) => new(ClaimTokenizer.Tokenize(claim), ClaimTokenizer.Tokenize(evidence));
}
