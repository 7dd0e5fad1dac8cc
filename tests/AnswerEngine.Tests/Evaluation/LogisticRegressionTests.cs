using System.Collections.Immutable;
using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class LogisticRegressionTests
{
    // One feature of two values is a table of two by two, and the fit without a ridge is its log odds: of the cases at 0,
    // 1 in 4 is positive, of those at 1, 3 in 5.
    [Fact]
    public void A_table_of_two_by_two_is_fitted_by_its_log_odds()
    {
        double[] values = [0, 0, 0, 0, 1, 1, 1, 1, 1];
        bool[] labels = [true, false, false, false, true, true, true, false, false];

        var model = LogisticRegression.Fit([.. values.Select(Case)], labels, ridge: 1e-10);

        Assert.Equal(0.25, model.Probability(Case(0)), 1e-7);
        Assert.Equal(0.60, model.Probability(Case(1)), 1e-7);
    }

    [Fact]
    public void A_case_that_counts_twice_weighs_as_two()
    {
        var twice = LogisticRegression.Fit([Case(0), Case(1), Case(2), Case(3)], [false, true, false, true], ridge: 1e-10, counts: [2, 1, 1, 2]);
        var repeated = LogisticRegression.Fit([Case(0), Case(0), Case(1), Case(2), Case(3), Case(3)], [false, false, true, false, true, true], ridge: 1e-10);

        foreach (var value in (double[])[0, 1.5, 3])
            Assert.Equal(repeated.Probability(Case(value)), twice.Probability(Case(value)), 1e-6);
    }

    // Hours of study and passing an examination: coefficients 1.5046 an hour and -4.0777, as in the example that
    // Wikipedia's article on logistic regression works out.
    [Fact]
    public void A_published_example_comes_out()
    {
        double[] hours = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5];
        int[] passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];

        var model = LogisticRegression.Fit([.. hours.Select(Case)], [.. passed.Select(pass => pass == 1)], ridge: 1e-10);
        var term = model.Terms[0];

        Assert.Equal(1.5046, term.Weight / term.Deviation, 1e-4);
        Assert.Equal(-4.0777, model.Bias - term.Weight * term.Mean / term.Deviation, 1e-4);
    }

    // At the optimum the gradient is zero: Σ (y - p) z = λ w and Σ (y - p) = 0.
    [Fact]
    public void The_penalised_fit_has_no_gradient()
    {
        double[] values = [0.1, 0.4, 0.35, 0.8, 0.9, 0.2];
        bool[] labels = [false, false, true, true, true, false];

        var model = LogisticRegression.Fit([.. values.Select(Case)], labels, ridge: 2);
        var term = model.Terms[0];
        var errors = values.Zip(labels, (value, label) => (
            Standard: (value - term.Mean) / term.Deviation, Error: (label ? 1 : 0) - model.Probability(Case(value)))).ToArray();

        Assert.Equal(0, errors.Sum(pair => pair.Error), 1e-7);
        Assert.Equal(2 * term.Weight, errors.Sum(pair => pair.Error * pair.Standard), 1e-7);
    }

    [Fact]
    public void A_feature_that_never_changes_gets_no_weight()
    {
        var model = LogisticRegression.Fit([Case(3), Case(3), Case(3), Case(3)], [true, true, true, false]);

        Assert.Equal(0, model.Terms[0].Weight, 1e-12);
        Assert.Equal(0.75, model.Probability(Case(3)), 1e-7);
    }

    [Fact]
    public void A_set_that_a_line_divides_still_has_a_finite_fit()
    {
        var model = LogisticRegression.Fit([Case(0), Case(1), Case(2), Case(3)], [false, false, true, true]);

        Assert.InRange(model.Terms[0].Weight, 0.1, 10);
        Assert.InRange(model.Probability(Case(3)), 0.5, 1);
    }

    [Fact]
    public void Cases_without_labels_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit([], []));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit([Case(1)], []));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit([Case(1)], [true], counts: []));
    }

    private static ImmutableArray<KeyValuePair<string, double>> Case(double value) => [new("x", value)];
}
