using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>A query's vectors as signed bytes, side by side in lanes, each with its scale.</summary>
public sealed class Int8Query
{
    /// <summary>Query tokens in a column of lanes.</summary>
    internal const int Columns = 16;

    private Int8Query(TokenEmbeddings query)
    {
        (Count, Dimension) = (query.Count, query.Dimension);
        Width = (Count + Columns - 1) / Columns * Columns;
        Pairs = (Dimension + 1) / 2;
        Values = new short[Width * Pairs * 2];
        Factors = new double[Count];
        var row = new sbyte[Dimension];
        for (var token = 0; token < Count; token++)
        {
            Factors[token] = Int8Quantization.Quantize(query[token], row) * (double)query.Weights[token];
            Place(row, token);
        }
    }

    /// <summary>Number of query tokens.</summary>
    public int Count { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimension { get; }

    /// <summary>Number of lanes, a multiple of 16.</summary>
    internal int Width { get; }

    /// <summary>Pairs of dimensions; the last is filled up with zero.</summary>
    internal int Pairs { get; }

    /// <summary>Column after column of 16 query tokens, and in it pair after pair of dimensions: <c>[Width / 16, Pairs, 16, 2]</c>.</summary>
    internal short[] Values { get; }

    /// <summary>Scale times weight of each query token.</summary>
    internal double[] Factors { get; }

    /// <summary>Quantises a query.</summary>
    public static Int8Query Of(TokenEmbeddings query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Int8Query(query);
    }

    private void Place(ReadOnlySpan<sbyte> row, int token)
    {
        var column = token / Columns * Columns * Pairs * 2;
        for (var d = 0; d < row.Length; d++)
        {
            Values[column + (d / 2 * Columns * 2) + (token % Columns * 2) + (d % 2)] = row[d];
        }
    }
}
