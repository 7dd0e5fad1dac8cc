namespace AnswerEngine.Evaluation;

/// <summary>
/// The exact confidence interval of a proportion (Clopper and Pearson 1934), by bisection on the binomial tail.
/// </summary>
/// <param name="Lower">Lower end, 0 to 1.</param>
/// <param name="Upper">Upper end, 0 to 1.</param>
public readonly record struct BinomialInterval(double Lower, double Upper)
{
    /// <summary>The interval for a number of successes among trials.</summary>
    /// <param name="successes">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not.</exception>
    public static BinomialInterval Exact(int successes, int trials, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        var tail = (1 - confidence) / 2;
        var lower = successes == 0 ? 0 : Bisect(p => 1 - Below(successes, trials, p) - tail);
        var upper = successes == trials ? 1 : Bisect(p => tail - Below(successes + 1, trials, p));
        return new BinomialInterval(lower, upper);
    }

    // Probability of fewer than k successes among n.
    private static double Below(int k, int n, double p)
    {
        var sum = 0.0;
        var logChoose = 0.0;
        for (var i = 0; i < k; i++)
        {
            if (i > 0) logChoose += Math.Log(n - i + 1) - Math.Log(i);
            sum += Math.Exp(logChoose + i * Math.Log(p) + (n - i) * Math.Log(1 - p));
        }

        return Math.Min(1, sum);
    }

    // The root of a function that rises from below 0 to above 0 on (0, 1).
    private static double Bisect(Func<double, double> rising)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (rising(middle) < 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
