using System.Collections.Immutable;
using AnswerEngine.Answers;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Fits a <see cref="LogisticModel"/> by Newton's method on the penalised likelihood (iteratively reweighted least
/// squares; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 4.4.1, with a ridge as in
/// section 4.4.4). Deterministic: no random start, no sampling.
/// </summary>
public static class LogisticRegression
{
    /// <summary>Fits a model.</summary>
    /// <param name="cases">Feature values by name, the same names in the same order in every case.</param>
    /// <param name="labels">Whether each case is positive.</param>
    /// <param name="ridge">Penalty on the squared weights, above 0; the bias is not penalised.</param>
    /// <param name="steps">Newton steps; the likelihood is concave, and ten are enough in practice.</param>
    /// <param name="counts">What each case counts for, above 0; 1 each if left out.</param>
    /// <exception cref="ArgumentException">There are no cases, or not as many labels as cases.</exception>
    public static LogisticModel Fit(
        IReadOnlyList<ImmutableArray<KeyValuePair<string, double>>> cases, IReadOnlyList<bool> labels, double ridge = 1, int steps = 25, IReadOnlyList<double>? counts = null)
    {
        if (cases.Count == 0 || cases.Count != labels.Count)
            throw new ArgumentException("Every case needs a label, and there must be one at least.", nameof(labels));
        if (counts is not null && counts.Count != cases.Count) throw new ArgumentException("Every case counts for something, or none is named.", nameof(counts));
        var terms = Standardise(cases);
        var rows = cases.Select(features => Row(features, terms)).ToArray();
        var weights = new double[terms.Length + 1];
        for (var step = 0; step < steps; step++)
        {
            var (gradient, hessian) = Derivatives(rows, labels, counts, weights, ridge);
            var change = Solve(hessian, gradient);
            for (var i = 0; i < weights.Length; i++) weights[i] += change[i];
        }

        return new LogisticModel(weights[^1], [.. terms.Select((term, i) => term with { Weight = weights[i] })]);
    }

    private static LogisticTerm[] Standardise(IReadOnlyList<ImmutableArray<KeyValuePair<string, double>>> cases)
    {
        var terms = new LogisticTerm[cases[0].Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var mean = cases.Average(features => features[i].Value);
            var variance = cases.Average(features => Math.Pow(features[i].Value - mean, 2));
            terms[i] = new LogisticTerm(cases[0][i].Key, 0, mean, variance > 1e-12 ? Math.Sqrt(variance) : 1);
        }

        return terms;
    }

    private static double[] Row(ImmutableArray<KeyValuePair<string, double>> features, LogisticTerm[] terms) =>
        [.. terms.Select((term, i) => (features[i].Value - term.Mean) / term.Deviation), 1];

    private static (double[] Gradient, double[,] Hessian) Derivatives(
        double[][] rows, IReadOnlyList<bool> labels, IReadOnlyList<double>? counts, double[] weights, double ridge)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var hessian = new double[size, size];
        for (var r = 0; r < rows.Length; r++)
        {
            var row = rows[r];
            var p = 1 / (1 + Math.Exp(-Dot(row, weights)));
            var count = counts?[r] ?? 1;
            for (var i = 0; i < size; i++)
            {
                gradient[i] += count * ((labels[r] ? 1 : 0) - p) * row[i];
                for (var j = 0; j < size; j++) hessian[i, j] += count * p * (1 - p) * row[i] * row[j];
            }
        }

        for (var i = 0; i < size - 1; i++)
        {
            gradient[i] -= ridge * weights[i];
            hessian[i, i] += ridge;
        }

        hessian[size - 1, size - 1] += 1e-9;
        return (gradient, hessian);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    // Gaussian elimination with partial pivoting; the matrix is small and positive definite.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var a = (double[,])matrix.Clone();
        var x = (double[])right.Clone();
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(a[row, column]));
            for (var k = 0; k < n; k++) (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            (x[column], x[pivot]) = (x[pivot], x[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row, column] / a[column, column];
                for (var k = column; k < n; k++) a[row, k] -= factor * a[column, k];
                x[row] -= factor * x[column];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++) x[row] -= a[row, k] * x[k];
            x[row] /= a[row, row];
        }

        return x;
    }
}
