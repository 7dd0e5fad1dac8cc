using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class StatedFactTests
{
    [Theory]
    [InlineData("He spent Seven  Years in data compliance.", "seven years")]
    [InlineData("He calls it “Decision Confidence”.", "\"decision confidence\"")]
    [InlineData("The dataset is `financial_phrasebank`.", "financial_phrasebank")]
    [InlineData("A café in Pune", "cafe")]
    [InlineData("From 3e-4 to 3e−1", "3e-4 to 3e-1")]
    public void A_fact_is_found_whatever_its_case_accents_quotation_marks_and_white_space(string text, string fact) =>
        Assert.True(StatedFact.In(text, fact));

    [Theory]
    [InlineData("1,062 pairs", "1,125")]
    [InlineData("seven long years", "seven years")]
    public void Other_words_are_another_fact(string text, string fact) => Assert.False(StatedFact.In(text, fact));
}
