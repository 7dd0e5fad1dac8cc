using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class CohenKappaTests
{
    // Wikipedia's worked example: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed .7, expected .5, kappa .4.
    [Fact]
    public void Kappa_is_the_agreement_beyond_chance()
    {
        (string, string)[] pairs =
        [
            .. Enumerable.Repeat(("yes", "yes"), 20), .. Enumerable.Repeat(("yes", "no"), 5),
            .. Enumerable.Repeat(("no", "yes"), 10), .. Enumerable.Repeat(("no", "no"), 15),
        ];

        Assert.Equal(0.4, CohenKappa.Of(pairs)!.Value, 12);
    }

    [Fact]
    public void Kappa_is_1_for_full_agreement_on_several_grades() =>
        Assert.Equal(1, CohenKappa.Of([("a", "a"), ("b", "b")])!.Value, 12);

    [Fact]
    public void Kappa_says_nothing_of_one_grade_throughout_or_of_no_pairs()
    {
        Assert.Null(CohenKappa.Of([("a", "a"), ("a", "a")]));
        Assert.Null(CohenKappa.Of([]));
    }
}
