using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

/// <summary>Claims in other words: what leads back to the evidence, and what does not.</summary>
public sealed class ClaimDerivationTests
{
    [Theory]
    [InlineData("The run began in May.", "The run started in May.")]
    [InlineData("The set contains 40 pairs drawn from a book.", "The set holds 40 pairs taken from a book.")]
    [InlineData("He scored 40 pipes by hand.", "He scored 40 pipes manually.")]
    [InlineData("If the pump runs, the tank stays full.", "The tank stays full if the pump runs.")]
    [InlineData("The tank stays full if the pump runs.", "If the pump runs, the tank stays full.")]
    [InlineData("The pump finds, for each pipe, the leak of highest pressure.", "For each pipe, the pump finds the leak of highest pressure.")]
    [InlineData("Rust caused the leak in the pipe.", "The leak in the pipe was caused by rust.")]
    [InlineData("Two people tested the pump.", "The pump was tested by two people.")]
    [InlineData("Ada says that the pump works.", "According to Ada, the pump works.")]
    [InlineData("He built a custom pump for the lab.", "He built a pump for the lab.")]
    [InlineData("He met Ada. The pump began to run.", "The pump started to run.")]
    public void A_claim_in_other_words_passes(string evidence, string claim)
    {
        var verdict = ClaimVerifier.Verify(claim, evidence);

        Assert.True(verdict.Passed, verdict.Failure);
        Assert.False(verdict.Verbatim);
    }

    [Theory]
    [InlineData("number", "He scored 40 pipes by hand.", "He scored 41 pipes manually.")]
    [InlineData("number", "He scored 40 pipes and 60 pumps by hand.", "He scored 60 pipes manually.")]
    [InlineData("unit", "The run took 12 hours and began in May.", "The run took 12 days and started in May.")]
    [InlineData("date", "The run began in May.", "The run started in June.")]
    [InlineData("name", "Ada began the run.", "Bob started the run.")]
    [InlineData("name", "Ada began the run. Bob stopped it.", "Bob started the run.")]
    [InlineData("url", "The run began, as https://example.org/a says.", "The run started, as https://example.org/b says.")]
    [InlineData("quote", "He began “the long run” in May.", "He started “the short run” in May.")]
    [InlineData("negation", "The pump did not begin to leak.", "The pump did start to leak.")]
    [InlineData("modality", "If the pump runs, the tank might stay full.", "The tank will stay full if the pump runs.")]
    [InlineData("quantifier", "After the test, some pumps stopped.", "All pumps stopped after the test.")]
    [InlineData("role", "The valve caused the leak.", "The valve was caused by the leak.")]
    [InlineData("role", "After the leak, the pump stopped.", "After the pump, the leak stopped.")]
    [InlineData("role", "Ada turned from the pump to the tank.", "Ada switched from the tank to the pump.")]
    [InlineData("order", "He tested the pump before he fixed the tank.", "Before he tested the pump, he fixed the tank.")]
    [InlineData("merged", "The pump began to leak. The tank runs on gas.", "The pump runs on gas.")]
    [InlineData("tense", "The pump begins to leak.", "The pump started to leak.")]
    [InlineData("undone", "He proposed a possible fix for the leak.", "He proposed a fix for the leak.")]
    [InlineData("sign", "In winter the tank began at -3 degrees.", "In winter the tank started at 3 degrees.")]
    [InlineData("question", "The run began in May.", "The run started in May?")]
    public void A_claim_that_says_something_else_is_rejected(string kind, string evidence, string claim)
    {
        var verdict = ClaimVerifier.Verify(claim, evidence);

        Assert.False(verdict.Passed, $"{kind}: “{claim}” passed.");
        Assert.NotNull(verdict.Failure);
    }

    [Theory]
    [InlineData("After the test, Ada fixed the pump in 3 days. Bob wrote “It works” at https://example.org/a.")]
    public void Every_sentence_of_the_evidence_is_verbatim(string evidence)
    {
        foreach (var sentence in new[] { "After the test, Ada fixed the pump in 3 days.", "Bob wrote “It works” at https://example.org/a." })
            Assert.True(ClaimVerifier.Verify(sentence, evidence).Verbatim);
    }
}
