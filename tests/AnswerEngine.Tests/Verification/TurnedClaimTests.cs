using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

/// <summary>Claims in another order or voice that say the same, and the like of them that do not.</summary>
public sealed class TurnedClaimTests
{
    [Theory]
    [InlineData("Experts find the leaks quickly.", "The leaks are found quickly by experts.")]
    [InlineData("The pump was built by Ada in May.", "Ada built the pump in May.")]
    [InlineData("Ada wrote the report in May.", "The report was written in May.")]
    [InlineData("The work required a new pump.", "A new pump was required for the work.")]
    [InlineData("Ada says that Bob built parts of the pump.", "According to Ada, parts of the pump were built by Bob.")]
    [InlineData("The pump works, Ada says.", "Ada says that the pump works.")]
    [InlineData("Ada says that the pump works.", "The pump works, Ada says.")]
    [InlineData("Ada compared the pump and the valve.", "Ada compared the valve and the pump.")]
    [InlineData("The weight of the pump grew in May.", "The pump's weight grew in May.")]
    [InlineData("The pump's weight grew in May.", "The weight of the pump grew in May.")]
    [InlineData("The parts are pipes, pumps and valves.", "Pipes, pumps and valves are the parts.")]
    [InlineData("Ada checked the pipes one pipe at a time.", "Ada checked the pipes pipe by pipe.")]
    [InlineData("The most difficult part was the valve.", "The hardest part was the valve.")]
    [InlineData("The storage of pipes is one of the limits.", "Storing pipes is one of the limits.")]
    [InlineData("Bakshi fixed the pump and wrote his report.", "Bakshi fixed the pump and wrote Bakshi's report.")]
    public void The_same_in_another_order_passes(string evidence, string claim)
    {
        var verdict = ClaimVerifier.Verify(claim, evidence);

        Assert.True(verdict.Passed, verdict.Failure);
    }

    [Theory]
    [InlineData("The valve caused the leak.", "The leak caused the valve.")]
    [InlineData("The valve was caused by the leak.", "The valve caused the leak.")]
    [InlineData("Ada built the pump.", "Ada was built by the pump.")]
    [InlineData("Small pumps and valves failed.", "Small valves and pumps failed.")]
    [InlineData("Ada says that the pump works.", "The pump works.")]
    [InlineData("Ada's report on Bob's pump was long.", "Bob's report on Ada's pump was long.")]
    [InlineData("Bakshi met Huang and read his report.", "Bakshi met Huang and read Bakshi's report.")]
    [InlineData("Ada wrote 40 reports.", "40 texts were written by Bob.")]
    [InlineData("The first run took 40 minutes.", "The first run took 40 moments.")]
    [InlineData("The code is in C# and Ada began it.", "The code is in C and Ada started it.")]
    [InlineData("The run cost $5 and began in May.", "The run cost €5 and started in May.")]
    [InlineData("The pump was strengthened in May.", "The pump was weakened in May.")]
    public void Other_roles_and_other_words_do_not(string evidence, string claim) => Assert.False(ClaimVerifier.Verify(claim, evidence).Passed);
}
