using AnswerEngine.Tests.Answers;
using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

/// <summary>Claims in words and order of their own: what can be shown to be wrong with them, and what cannot.</summary>
public sealed class FreeWordingTests
{
    [Theory]
    [InlineData("The page on pumps describes Ada's work with valves.", "Ada's work with valves is described on the page about pumps.")]
    [InlineData("Ada builds pumps with a tight budget.", "With a tight budget, pumps are built by Ada.")]
    [InlineData("A larger pump makes a faster flow.", "The flow becomes quicker with a bigger pump.")]
    [InlineData("The choice between pumps and valves rests on the price.", "Whether pumps or valves are chosen depends on what the price is.")]
    [InlineData("A team may skip the test.", "It is possible for a team to skip the test.")]
    [InlineData("Ada built 3 pumps and 5 valves.", "By Ada, 5 valves and 3 pumps were built.")]
    [InlineData("A house needs 3 to 5 pumps.", "3 pumps, or up to 5, are needed by a house.")]
    [InlineData("The LM Sorting Tool is a custom kitchen tool for sorting the spoons of a language model.", "To sort a language model's spoons, there is a custom kitchen tool, the LM Sorting Tool.")]
    public void Nothing_is_shown_to_be_wrong_with_what_says_the_same(string evidence, string claim)
    {
        var (verdict, _) = new FreeWording(new WordEncoder()).Judge(claim, evidence);

        Assert.True(verdict.Passed, verdict.Failure);
    }

    [Theory]
    [InlineData("Ada built 3 pumps in the spring, and later in the same place she built 5 valves.", "By Ada, 5 pumps were built.", "numbers")]
    [InlineData("Ada built 3 pumps and 5 valves.", "By Ada, 5 pumps were built.", "numbers")]
    [InlineData("Ada built 3 pumps and 5 valves.", "By Ada, 3 valves were built.", "numbers")]
    [InlineData("Ada built 3 large pumps and 5 valves.", "By Ada, 5 pumps were built.", "numbers")]
    [InlineData("Ada measured 412 pumps in nine towns.", "By Ada, nine pumps were measured.", "numbers")]
    [InlineData("The pump runs for hours at a time.", "At a time, the pump will run for weeks.", "numbers")]
    [InlineData("Thousands of pumps were sold by Ada.", "Ada sold thousands of valves.", "numbers")]
    [InlineData("The pump was built by Ada.", "It was Huang who built the pump.", "names")]
    [InlineData("Ada calls the pump a marvel.", "The hosts call the pump a marvel.", "values")]
    [InlineData("The pump does not work in winter.", "In winter, the pump does work.", "sense")]
    [InlineData("Ada may change the pump.", "The pump must be changed by Ada.", "sense")]
    [InlineData("Ada expects that the pump will grow.", "The growth of the pump, says Ada, happened.", "sense")]
    [InlineData("Few teams buy pumps.", "Pumps are bought by teams.", "sense")]
    [InlineData("The pump was tested after the valve.", "Before the valve, the test of the pump took place.", "sense")]
    [InlineData("The pump gives a strong flow at night.", "At night, a weak flow comes from the pump.", "opposites")]
    [InlineData("Pumps are a powerful help that is underused.", "As a powerful help, pumps are overused.", "opposites")]
    [InlineData("The valve helps the pump.", "The pump helps the valve.", "roles")]
    [InlineData("Ada improves the pump.", "Ada is improved by the pump.", "roles")]
    [InlineData("Ada tests the pump before she opens the valve of the tank.", "Ada opens the valve of the tank before she has a test of the pump.", "roles")]
    [InlineData("Ada turned to the pump because it is quiet.", "Since it is quiet, Ada turned from the pump.", "roles")]
    [InlineData("Ada traced a leak in the pump and compared the flow of the valve.", "A leak was traced in the valve.", "clauses")]
    public void What_is_shown_to_be_wrong_rejects(string evidence, string claim, string check)
    {
        var (verdict, _) = new FreeWording(new WordEncoder()).Judge(claim, evidence);

        Assert.Contains(check, verdict.Checks.Where(result => !result.Passed).Select(result => result.Check));
    }

    [Fact]
    public void A_word_of_its_own_in_the_very_place_of_another_counts_against_a_claim()
    {
        var wording = new FreeWording(new WordEncoder());

        var (_, same) = wording.Judge("The pump is kept within bounds.", "The pump is kept within bounds.");
        var (_, other) = wording.Judge("The tank is kept within bounds.", "The pump is kept within bounds.");

        Assert.Equal(0, Named(same, "slots"));
        Assert.Equal(1, Named(other, "slots"));
        Assert.True(SoftScore.OfFreeWording.Probability(other) < SoftScore.OfFreeWording.Probability(same));
    }

    [Fact]
    public void One_sentence_of_the_evidence_must_bear_the_claim_out_alone()
    {
        var (verdict, scores) = new FreeWording(new WordEncoder()).Judge("By Huang, the valve was sold.", "Ada built the pump. Huang sold the valve.");

        Assert.Equal("Huang sold the valve.", verdict.Proof);
        Assert.Equal(1, scores.Support);
    }

    private static double Named(FreeScores scores, string name) => scores.Named.Single(score => score.Key == name).Value;
}
