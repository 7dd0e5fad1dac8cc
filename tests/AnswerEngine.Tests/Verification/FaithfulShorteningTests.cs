using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

public sealed class FaithfulShorteningTests
{
    [Theory]
    [InlineData("However, the judge agreed with people.", "The judge agreed with people.")]
    [InlineData("Therefore the index is built once.", "The index is built once.")]
    [InlineData("In addition, he measured the loss.", "He measured the loss.")]
    [InlineData("As a result, the model learned plot.", "The model learned plot.")]
    [InlineData("But the judge agreed with people.", "The judge agreed with people.")]
    public void A_leading_connective_may_go(string evidence, string claim) => Passes(evidence, claim);

    [Theory]
    [InlineData("Because it was slow, the judge was replaced.", "The judge was replaced.")]
    [InlineData("Because the judge was slow, the judge was replaced.", "The judge was replaced.")]
    [InlineData("Although it is not finished, the tool runs on 8 GB.", "The tool runs on 8 GB.")]
    [InlineData("Even though the sample was small, Bakshi published the figures.", "Bakshi published the figures.")]
    [InlineData("Having read the paper, he rebuilt the index.", "He rebuilt the index.")]
    public void A_leading_clause_that_gives_a_reason_or_concedes_may_go(string evidence, string claim) => Passes(evidence, claim);

    [Theory]
    [InlineData("He built a judge, which took him two weeks.", "He built a judge.")]
    [InlineData("He built a judge, because people were slow.", "He built a judge.")]
    [InlineData("He built a judge, and he tested it on stories.", "He built a judge.")]
    [InlineData("He tested three claims: grammar, plot and style.", "He tested three claims.")]
    [InlineData("He built a judge; people were slow.", "He built a judge.")]
    [InlineData("He built a judge (a small model).", "He built a judge.")]
    [InlineData("He thanked Howard, who had read the draft.", "He thanked Howard.")]
    [InlineData("The run took 12 hours, making it cheap.", "The run took 12 hours.")]
    public void A_trailing_clause_that_only_adds_may_go(string evidence, string claim) => Passes(evidence, claim);

    [Theory]
    [InlineData("He carefully measured the loss.", "He measured the loss.")]
    [InlineData("In 2024 Bakshi deliberately kept the model small.", "In 2024 Bakshi kept the model small.")]
    [InlineData("The result is really simple.", "The result is simple.")]
    [InlineData("Fortunately the weights were saved.", "The weights were saved.")]
    [InlineData("He also wrote the tests.", "He wrote the tests.")]
    public void An_adverb_that_only_colours_may_go(string evidence, string claim) => Passes(evidence, claim);

    [Theory]
    [InlineData("The judge, a small model, agreed with people.", "The judge agreed with people.")]
    [InlineData("The judge, which is a small model, agreed with people.", "The judge agreed with people.")]
    [InlineData("The judge, however, agreed with people.", "The judge agreed with people.")]
    [InlineData("The judge — a small model — agreed with people.", "The judge agreed with people.")]
    [InlineData("The judge (a small model) agreed with people.", "The judge agreed with people.")]
    [InlineData("Howard, who wrote the course, read the draft.", "Howard read the draft.")]
    [InlineData("In May, of course, the lab was closed.", "In May, the lab was closed.")]
    [InlineData("The blog, the channel and the talks are linked.", "The blog, channel and talks are linked.")]
    public void An_aside_or_a_repeated_article_may_go(string evidence, string claim) => Passes(evidence, claim);

    [Fact]
    public void A_number_may_be_written_in_digits() => Passes("He ran the seven tests, which took a day.", "He ran the 7 tests.");

    [Theory]
    [InlineData("Is it possible?")]
    [InlineData("He said “it is -3 °C” (see https://example.org/a).")]
    [InlineData("zéro 😀")]
    public void The_whole_sentence_word_for_word_always_passes(string sentence)
    {
        var verdict = ClaimVerifier.Verify(sentence, sentence);

        Assert.True(verdict.Passed);
        Assert.True(verdict.Verbatim);
        Assert.Null(verdict.Failure);
        Assert.Equal(["verbatim"], verdict.Checks.Select(check => check.Check));
    }

    private static void Passes(string evidence, string claim)
    {
        var verdict = ClaimVerifier.Verify(claim, evidence);

        Assert.True(verdict.Passed, verdict.Failure);
        Assert.False(verdict.Verbatim);
    }
}
