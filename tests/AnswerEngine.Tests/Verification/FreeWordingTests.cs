using AnswerEngine.Tests.Answers;
using AnswerEngine.Tests.LanguageModels;
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
    [InlineData("A test of 200k pumps took 3 days.", "The 200k-pump test took 3 days.")]
    [InlineData("The team asks question-answer pairs of Ada.", "Ada is asked pairs of questions and answers by the team.")]
    [InlineData("The LM Sorting Tool is a custom kitchen tool for sorting the spoons of a language model.", "To sort a language model's spoons, there is a custom kitchen tool, the LM Sorting Tool.")]
    public void Nothing_is_shown_to_be_wrong_with_what_says_the_same(string evidence, string claim)
    {
        var (verdict, _) = Wording().Judge(claim, evidence);

        Assert.True(verdict.Passed, verdict.Failure);
    }

    [Theory]
    [InlineData("Ada built 3 pumps in the spring, and later in the same place she built 5 valves.", "By Ada, 5 pumps were built.", "numbers")]
    [InlineData("Ada built 3 pumps and 5 valves.", "By Ada, 5 pumps were built.", "numbers")]
    [InlineData("Ada built 3 pumps and 5 valves.", "By Ada, 3 valves were built.", "numbers")]
    [InlineData("Ada built 3 large pumps and 5 valves.", "By Ada, 5 pumps were built.", "numbers")]
    [InlineData("Ada measured 412 pumps in nine towns.", "By Ada, nine pumps were measured.", "numbers")]
    [InlineData("The test took 200k pumps.", "It was a 300k-pump test.", "numbers")]
    [InlineData("The pump runs for hours at a time.", "At a time, the pump will run for weeks.", "numbers")]
    [InlineData("Thousands of pumps were sold by Ada.", "Ada sold thousands of valves.", "numbers")]
    [InlineData("The pump was built by Ada.", "It was Huang who built the pump.", "names")]
    [InlineData("Ada calls the pump a marvel.", "The hosts call the pump a marvel.", "values")]
    [InlineData("The pump was tested after the valve.", "Before the valve, the test of the pump took place.", "times")]
    [InlineData("The pump gives a strong flow at night.", "At night, a weak flow comes from the pump.", "opposites")]
    [InlineData("Pumps are a powerful help that is underused.", "As a powerful help, pumps are overused.", "opposites")]
    [InlineData("Ada traced a leak in the pump and compared the flow of the valve.", "A leak was traced in the valve.", "clauses")]
    public void What_is_shown_to_be_wrong_rejects(string evidence, string claim, string check)
    {
        var (verdict, _) = Wording().Judge(claim, evidence);

        Assert.Contains(check, verdict.Checks.Where(result => !result.Passed).Select(result => result.Check));
    }

    [Theory]
    [InlineData("The pump does not work in winter.", "In winter, the pump does work.", "sense")]
    [InlineData("The pump does not work in winter.", "In winter, the pump does work.", "denial")]
    [InlineData("Ada may change the pump.", "The pump must be changed by Ada.", "sense")]
    [InlineData("Ada may change the pump.", "The pump is changed by Ada.", "hedge")]
    [InlineData("Ada expects that the pump will grow.", "The growth of the pump, says Ada, happened.", "prospect")]
    [InlineData("Few teams buy pumps.", "Pumps are bought by teams.", "sense")]
    [InlineData("Teams buy pumps.", "All pumps are bought by teams.", "sense")]
    [InlineData("The valve helps the pump.", "The pump helps the valve.", "roles")]
    [InlineData("Ada improves the pump.", "Ada is improved by the pump.", "roles")]
    [InlineData("Ada tests the pump before she opens the valve of the tank.", "Ada opens the valve of the tank before she has a test of the pump.", "roles")]
    [InlineData("Ada turned to the pump because it is quiet.", "Since it is quiet, Ada turned from the pump.", "turned")]
    [InlineData("Ada turned from the pump to the valve.", "From the valve, Ada turned to the pump.", "turned")]
    public void What_speaks_against_a_claim_weighs_against_it(string evidence, string claim, string doubt)
    {
        var (_, scores) = Wording().Judge(claim, evidence);

        Assert.True(Named(scores, doubt) > 0);
        var without = scores with { Named = [.. scores.Named.Select(score => score.Key == doubt ? new(doubt, 0) : score)] };
        Assert.True(SoftScore.OfFreeWording.Probability(scores) < SoftScore.OfFreeWording.Probability(without));
    }

    [Theory]
    [InlineData("The flow left the pump unchanged.", "The flow did not change the pump.", "denial")]
    [InlineData("Pumps and valves help one another.", "Pumps and valves help each other.", "sense")]
    [InlineData("Ada expects that the pump will grow.", "Ada's expectation is that the pump will grow.", "prospect")]
    [InlineData("The flow fell below 3 litres.", "The flow was less than 3 litres.", "sense")]
    [InlineData("Ada turned from the pump to the valve.", "To the valve Ada turned from the pump.", "turned")]
    public void What_says_the_same_in_its_sense_raises_no_doubt(string evidence, string claim, string doubt)
    {
        var (verdict, scores) = Wording().Judge(claim, evidence);

        Assert.True(verdict.Checks.Where(result => result.Check == "opposites").All(result => result.Passed), verdict.Failure);
        Assert.Equal(0, Named(scores, doubt));
    }

    [Fact]
    public void A_word_of_its_own_that_is_like_none_of_the_sentence_counts_against_a_claim()
    {
        var wording = Wording();

        var (_, same) = wording.Judge("The pump is kept within bounds.", "The pump is kept within bounds.");
        var (_, other) = wording.Judge("The tank is kept within bounds.", "The pump is kept within bounds.");

        Assert.Equal(1, Named(same, "own_likeness"));
        Assert.True(Named(other, "own_likeness") < 1);
        Assert.True(SoftScore.OfFreeWording.Probability(other) < SoftScore.OfFreeWording.Probability(same));
    }

    [Fact]
    public void One_sentence_of_the_evidence_must_bear_the_claim_out_alone()
    {
        var (verdict, scores) = Wording().Judge("By Huang, the valve was sold.", "Ada built the pump. Huang sold the valve.");

        Assert.Equal("Huang sold the valve.", verdict.Proof);
        Assert.Equal(1, scores.Support);
    }

    [Fact]
    public void A_claim_is_read_with_the_sentence_as_it_stands()
    {
        var model = new ScriptedRelevance();

        new FreeWording(new WordEncoder(), new ClaimReader(() => model)).Judge("In winter, the 200k-pump test was ended by Ada.", "Ada ended the 200k-pump test in winter.");

        var (beginning, ending) = Assert.Single(model.Texts);
        Assert.Contains("Ada ended the 200k-pump test in winter.", beginning, StringComparison.Ordinal);
        Assert.Contains("In winter, the 200k-pump test was ended by Ada.", ending, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_model_reads_in_it_weighs_for_a_claim()
    {
        var (claim, evidence) = ("The flow becomes quicker with a bigger pump.", "A larger pump makes a faster flow.");

        Assert.InRange(Probability(-12), 0, SoftScore.OfFreeWording.Threshold);
        Assert.InRange(Probability(6), SoftScore.OfFreeWording.Threshold, 1);

        double Probability(float odds) =>
            SoftScore.OfFreeWording.Probability(new FreeWording(new WordEncoder(), new ClaimReader(() => new ScriptedRelevance((_, _) => odds))).Judge(claim, evidence).Scores);
    }

    [Fact]
    public void What_is_shown_to_be_wrong_is_not_read()
    {
        var model = new ScriptedRelevance();

        var (_, scores) = new FreeWording(new WordEncoder(), new ClaimReader(() => model)).Judge("By Ada, 5 pumps were built.", "Ada built 3 pumps.");

        Assert.Empty(model.Asked);
        Assert.Equal(ClaimReader.Unread, Named(scores, "read"));
    }

    private static FreeWording Wording() => new(new WordEncoder(), new ClaimReader(() => new ScriptedRelevance((_, _) => 2)));

    private static double Named(FreeScores scores, string name) => scores.Named.Single(score => score.Key == name).Value;
}
