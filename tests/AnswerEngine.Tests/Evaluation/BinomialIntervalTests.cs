using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class BinomialIntervalTests
{
    // As tables of the intervals of Clopper and Pearson (1934) give them, to four decimals; those of up to 20 trials were
    // also found by summing the tails in rational arithmetic.
    [Theory]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(1, 10, 0.0025, 0.4450)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(10, 10, 0.6915, 1)]
    [InlineData(0, 20, 0, 0.1684)]
    [InlineData(3, 20, 0.0321, 0.3789)]
    [InlineData(1, 1, 0.025, 1)]
    [InlineData(81, 263, 0.2527, 0.3676)]
    public void The_95_percent_interval_has_its_published_ends(int successes, int trials, double lower, double upper)
    {
        var interval = BinomialInterval.Exact(successes, trials);

        Assert.Equal(lower, interval.Lower, 5e-5);
        Assert.Equal(upper, interval.Upper, 5e-5);
    }

    // With no success the upper end is 1 - (α/2)^(1/n).
    [Theory]
    [InlineData(5, 0.95)]
    [InlineData(60, 0.9)]
    [InlineData(400, 0.99)]
    public void Without_a_success_it_has_a_closed_form(int trials, double confidence) => Assert.Equal(
        1 - Math.Pow((1 - confidence) / 2, 1.0 / trials), BinomialInterval.Exact(0, trials, confidence).Upper, 1e-12);

    [Theory]
    [InlineData(2, 30)]
    [InlineData(29, 30)]
    public void Failures_mirror_successes(int successes, int trials)
    {
        var (one, other) = (BinomialInterval.Exact(successes, trials), BinomialInterval.Exact(trials - successes, trials));

        Assert.Equal(one.Lower, 1 - other.Upper, 1e-12);
        Assert.Equal(one.Upper, 1 - other.Lower, 1e-12);
    }

    [Theory]
    [InlineData(0, 0, 0.95)]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(1, 5, 0)]
    [InlineData(1, 5, 1)]
    [InlineData(1, 5, 95)]
    public void Impossible_counts_and_confidences_are_refused(int successes, int trials, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.Exact(successes, trials, confidence));
}
