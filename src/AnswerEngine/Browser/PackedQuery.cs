using System.Collections.Immutable;
using AnswerEngine.Encoding;

namespace AnswerEngine.Browser;

/// <summary>
/// A question as the browser sees it: for each token a vector of small whole numbers, to be divided by its length. Dot
/// products of two questions are whole numbers, so that every machine computes the same.
/// </summary>
/// <param name="TokenIds">Vocabulary ids, punctuation left out, <c>[tokens]</c>.</param>
/// <param name="Offsets">Places in the text, in UTF-16 code units, <c>[tokens]</c>.</param>
/// <param name="Dimension">Length of a vector.</param>
/// <param name="Values">-5 to 5, row-major <c>[tokens, dim]</c>.</param>
/// <param name="Squares">Squared length of each vector, <c>[tokens]</c>.</param>
/// <param name="Weights">What each token counts for, in 1/4096, <c>[tokens]</c>.</param>
public sealed record PackedQuery(
    ImmutableArray<int> TokenIds,
    ImmutableArray<TokenOffset> Offsets,
    int Dimension,
    ImmutableArray<sbyte> Values,
    ImmutableArray<int> Squares,
    ImmutableArray<int> Weights)
{
    /// <summary>Number of tokens.</summary>
    public int Count => TokenIds.Length;

    /// <summary>The values of one token, <c>[dim]</c>.</summary>
    public ReadOnlySpan<sbyte> this[int token] => Values.AsSpan(token * Dimension, Dimension);

    /// <summary>The question without some of its tokens.</summary>
    public PackedQuery Without(IReadOnlySet<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var kept = Enumerable.Range(0, Count).Where(token => !ids.Contains(TokenIds[token])).ToArray();
        return kept.Length == Count ? this : new PackedQuery(
            [.. kept.Select(token => TokenIds[token])], [.. kept.Select(token => Offsets[token])], Dimension,
            [.. kept.SelectMany(token => this[token].ToArray())],
            [.. kept.Select(token => Squares[token])], [.. kept.Select(token => Weights[token])]);
    }

    /// <summary>For each token of either text its largest cosine to a token of the other, in order; -1 where the other has none.</summary>
    public (double[] Forth, double[] Back) Similarities(PackedQuery other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var forth = new double[Count];
        var back = new double[other.Count];
        Array.Fill(forth, -1);
        Array.Fill(back, -1);
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < other.Count; j++)
            {
                var cosine = Cosine(i, other, j);
                forth[i] = Math.Max(forth[i], cosine);
                back[j] = Math.Max(back[j], cosine);
            }
        }

        return (forth, back);
    }

    /// <summary>The mean of a value for each token, weighted as the tokens are; 0 where there is none.</summary>
    // In the order of the tokens: a sum of doubles depends on it, and the browser adds in this one.
    public double Mean(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double sum = 0, total = 0;
        for (var i = 0; i < values.Count; i++)
        {
            sum += Weights[i] * values[i];
            total += Weights[i];
        }

        return total > 0 ? sum / total : 0;
    }

    private double Cosine(int token, PackedQuery other, int otherToken)
    {
        var one = this[token];
        var two = other[otherToken];
        var dot = 0;
        for (var d = 0; d < one.Length; d++) dot += one[d] * two[d];
        return dot / Math.Sqrt(Squares[token] * other.Squares[otherToken]);
    }
}
