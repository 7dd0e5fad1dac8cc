using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class LabelledClaimTests
{
    // The last byte of SHA-256("a") is bb, that of "b" is 1d, that of "p002" is even.
    [Theory]
    [InlineData("a", false)]
    [InlineData("b", false)]
    [InlineData("p002", true)]
    public void The_hash_of_its_name_decides_the_half_of_a_case(string id, bool calibration)
    {
        var labelled = new LabelledClaim { Id = id };

        Assert.Equal(calibration, labelled.IsIn(ClaimSplit.Calibration));
        Assert.Equal(!calibration, labelled.IsIn(ClaimSplit.Test));
        Assert.True(labelled.IsIn(ClaimSplit.All));
    }
}
