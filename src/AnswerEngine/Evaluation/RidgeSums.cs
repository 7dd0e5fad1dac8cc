using System.Collections.Immutable;

namespace AnswerEngine.Evaluation;

/// <summary>The sums that a ridge regression needs, from which cases can be taken away again without summing the others anew.</summary>
internal sealed class RidgeSums
{
    private readonly int _width;
    private readonly double[] _sum;
    private readonly double[][] _products;
    private readonly double[] _withLabels;
    private int _count;
    private double _labels;

    private RidgeSums(int width)
    {
        _width = width;
        _sum = new double[width];
        _withLabels = new double[width];
        _products = [.. Enumerable.Range(0, width).Select(row => new double[row + 1])];
    }

    /// <summary>The sums over cases.</summary>
    /// <param name="states">Their values, <c>[cases][width]</c>, at least one case.</param>
    /// <param name="labels">What is to be predicted for each.</param>
    public static RidgeSums Of(IReadOnlyList<ImmutableArray<float>> states, IReadOnlyList<double> labels)
    {
        var sums = new RidgeSums(states[0].Length);
        sums.Add(states, labels, 1);
        return sums;
    }

    /// <summary>The sums over the other cases.</summary>
    public RidgeSums Without(IReadOnlyList<ImmutableArray<float>> states, IReadOnlyList<double> labels)
    {
        var rest = new RidgeSums(_width) { _count = _count, _labels = _labels };
        _sum.CopyTo(rest._sum, 0);
        _withLabels.CopyTo(rest._withLabels, 0);
        for (var row = 0; row < _width; row++) _products[row].CopyTo(rest._products[row], 0);
        rest.Add(states, labels, -1);
        return rest;
    }

    /// <summary>The weights of least squares with a penalty, for values of zero mean and unit variance, and the same for values as they are.</summary>
    /// <param name="ridge">Penalty on the squared weights, for each dimension, above 0; the bias is not penalised.</param>
    public (double Bias, double[] Weights) Solve(double ridge)
    {
        var mean = _sum.Select(sum => sum / _count).ToArray();
        var deviation = Enumerable.Range(0, _width).Select(i => Math.Sqrt(Math.Max(_products[i][i] / _count - mean[i] * mean[i], 1e-12))).ToArray();
        var label = _labels / _count;
        var matrix = new double[_width][];
        var right = new double[_width];
        for (var i = 0; i < _width; i++)
        {
            matrix[i] = new double[i + 1];
            for (var j = 0; j <= i; j++) matrix[i][j] = (_products[i][j] - _count * mean[i] * mean[j]) / (deviation[i] * deviation[j]);
            matrix[i][i] += ridge * _width;
            right[i] = (_withLabels[i] - _count * mean[i] * label) / deviation[i];
        }

        var weights = SolveByCholesky(matrix, right);
        for (var i = 0; i < _width; i++) weights[i] /= deviation[i];
        return (label - Enumerable.Range(0, _width).Sum(i => weights[i] * mean[i]), weights);
    }

    // The lower triangle of a positive definite matrix, which it overwrites with its factor.
    private static double[] SolveByCholesky(double[][] matrix, double[] right)
    {
        for (var i = 0; i < right.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i][j] - Dot(matrix[i].AsSpan(0, j), matrix[j].AsSpan(0, j));
                matrix[i][j] = i == j ? Math.Sqrt(rest) : rest / matrix[j][j];
            }
        }

        var x = new double[right.Length];
        for (var i = 0; i < x.Length; i++) x[i] = (right[i] - Dot(matrix[i].AsSpan(0, i), x.AsSpan(0, i))) / matrix[i][i];
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++) x[i] -= matrix[k][i] * x[k];
            x[i] /= matrix[i][i];
        }

        return x;
    }

    private static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }

    private void Add(IReadOnlyList<ImmutableArray<float>> states, IReadOnlyList<double> labels, int times)
    {
        _count += times * states.Count;
        for (var c = 0; c < states.Count; c++)
        {
            var state = states[c].AsSpan();
            _labels += times * labels[c];
            for (var i = 0; i < _width; i++)
            {
                var scaled = times * (double)state[i];
                _sum[i] += scaled;
                _withLabels[i] += scaled * labels[c];
                var row = _products[i];
                for (var j = 0; j <= i; j++) row[j] += scaled * state[j];
            }
        }
    }
}
