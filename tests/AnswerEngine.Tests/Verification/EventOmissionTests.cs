using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

/// <summary>What may be left out because less is said, and the like of it that may not.</summary>
public sealed class EventOmissionTests
{
    [Theory]
    [InlineData("Ada built the pump with steel from a yard.", "Ada built the pump.")]
    [InlineData("Ada cleaned the pipes in the cellar by hand, because they were old.", "Ada cleaned the pipes in the cellar by hand.")]
    [InlineData("Ada measured heat and pressure by hand.", "Ada measured heat by hand.")]
    [InlineData("Ada was surprised, did not know the cause, and shared the figures.", "Ada was surprised and shared the figures.")]
    [InlineData("Ada measured the pipes and then examined the pump.", "Ada measured the pipes.")]
    [InlineData("Ada measured the pipes and then examined the pump.", "Ada examined the pump.")]
    [InlineData("Ada wrote a set of tests for the pump.", "Ada wrote tests for the pump.")]
    [InlineData("A round of 1350 checked scores ended the work.", "A round of checked scores ended the work.")]
    [InlineData("Ada closed the valve, after she had cleaned it.", "Ada closed the valve.")]
    [InlineData("Ada wrote a report, and Bob read the draft.", "Bob read the draft.")]
    [InlineData("Ada wrote a summary of the report, which explains leaks.", "The report explains leaks.")]
    [InlineData("The test was useful to Ada, because it revealed a leak.", "The test revealed a leak.")]
    public void What_happened_may_be_told_in_fewer_words(string evidence, string claim) => Assert.True(Passes(evidence, claim));

    [Theory]
    [InlineData("The pump works with water from a well.", "The pump works.")]
    [InlineData("Ada did not build the pump with steel.", "Ada did not build the pump.")]
    [InlineData("If it rained, Ada built the pump with steel.", "If it rained, Ada built the pump.")]
    [InlineData("Ada would measure heat and pressure by hand.", "Ada measured heat by hand.")]
    [InlineData("Ada compared heat and pressure by hand.", "Ada compared heat by hand.")]
    [InlineData("Only two of the old pumps ran.", "Only two of the pumps ran.")]
    [InlineData("Every small pump failed.", "Every pump failed.")]
    [InlineData("Ada expected a leak, and Bob read the draft.", "Ada read the draft.")]
    [InlineData("If Ada wrote a report, and Bob read the draft, it was good.", "Bob read the draft, it was good.")]
    [InlineData("The pump works, although the valve is small.", "The pump works.")]
    [InlineData("The judge read the report, because it was new.", "The judge was new.")]
    [InlineData("The pumps for small houses are cheap.", "The pumps for houses are cheap.")]
    [InlineData("Ada turned for a time from pumps to valves.", "Ada turned from pumps to valves.")]
    public void What_is_so_in_general_or_denied_or_supposed_may_not(string evidence, string claim) => Assert.False(Passes(evidence, claim));

    [Theory]
    [InlineData("Ada measured heat and pressure by hand.", "Ada measured heat by hand.")]
    [InlineData("Ada wrote a set of tests for the pump.", "Ada wrote tests for the pump.")]
    public void What_is_true_but_tells_less_is_a_claim_and_no_shortening(string evidence, string claim)
    {
        Assert.True(Passes(evidence, claim));
        Assert.False(ClaimVerifier.VerifyShortening(claim, evidence).Passed);
    }

    private static bool Passes(string evidence, string claim) => ClaimVerifier.Verify(claim, evidence).Passed;
}
