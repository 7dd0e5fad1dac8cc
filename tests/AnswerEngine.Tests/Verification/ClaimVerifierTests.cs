using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

/// <summary>Each check alone: what it lets pass, and the first failure that it gives.</summary>
public sealed class ClaimVerifierTests
{
    [Theory]
    [InlineData("numbers", "He ran 3 tests today.", "He ran 4 tests today.")]
    [InlineData("names", "He met Howard there.", "He met Huang there.")]
    [InlineData("addresses", "It is at https://example.org/a today.", "It is at https://example.org/b today.")]
    [InlineData("quotations", "He said “it works” twice.", "He said “it broke” twice.")]
    [InlineData("words", "He ran tests today.", "He sang tests today.")]
    [InlineData("negation", "He did not run tests today.", "He did run tests today.")]
    [InlineData("modality", "He may run tests today.", "He run tests today.")]
    [InlineData("quantity", "He ran all tests today.", "He ran tests today.")]
    [InlineData("comparison", "He ran faster tests today.", "He ran tests today.")]
    [InlineData("roles", "He ran tests after lunch today.", "He ran lunch after tests today.")]
    [InlineData("attachment", "He ran tests at home today.", "He ran tests today.")]
    [InlineData("punctuation", "He ran -3 tests today.", "He ran 3 tests today.")]
    public void Each_check_finds_what_it_looks_for(string check, string evidence, string claim)
    {
        var failed = ClaimVerifier.Verify(claim, evidence).Checks.Where(result => !result.Passed).ToArray();

        Assert.Equal(check, failed[0].Check);
        Assert.NotNull(failed[0].Detail);
    }

    [Fact]
    public void All_checks_run_in_a_fixed_order()
    {
        var verdict = ClaimVerifier.Verify("He ran tests.", "He ran tests, which passed.");

        Assert.True(verdict.Passed, verdict.Failure);
        Assert.Equal(
            ["numbers", "names", "addresses", "quotations", "words", "negation", "modality", "quantity", "comparison",
                "roles", "attachment", "punctuation"],
            verdict.Checks.Select(check => check.Check));
    }

    [Fact]
    public void A_failure_says_which_word_it_is_about() =>
        Assert.Equal(
            "The claim leaves out “at” between two things it keeps.",
            ClaimVerifier.Verify("He ran tests today.", "He ran tests at home today.").Failure);

    [Theory]
    [InlineData("He did not", "He did not win.")]
    [InlineData("He did", "He did not win.")]
    [InlineData("win.", "He did not win.")]
    [InlineData("He did not win", "He did not win.")]
    public void A_substring_of_the_evidence_is_not_verbatim(string claim, string evidence)
    {
        var verdict = ClaimVerifier.Verify(claim, evidence);

        Assert.False(verdict.Verbatim);
        Assert.False(verdict.Passed);
    }
}
