using System.Buffers.Binary;
using System.Collections.Immutable;
using AnswerEngine.Encoding;

namespace AnswerEngine.Browser;

/// <summary>
/// The static query table with four bits a value, as a browser fetches it: a row is 96 numbers from -5 to 5, and its vector is
/// the row divided by its length.
/// </summary>
/// <remarks>
/// A file of rows: the weights of its rows, u16 in 1/4096, little-endian; then row after row a nibble a dimension, 8 added, the first
/// dimension in the low half of a byte.
/// </remarks>
public sealed class PackedQueryTable
{
    /// <summary>Most tokens of a question that are looked at: as many as the encoder reads.</summary>
    public const int LongestQuery = 64;

    /// <summary>Units of a weight in one.</summary>
    public const int WeightUnits = 4096;

    // Eleven levels: fewer than a nibble holds, for the sake of compression.
    private const int Highest = 5;

    // Multiples of the largest value that may be clipped: the best keeps the direction of the row best.
    private static readonly double[] Steps = [5, 5.5, 6, 6.5, 7, 7.5, 8];

    private readonly StaticQueryTable _table;
    private readonly sbyte[] _values;
    private readonly int[] _squares;
    private readonly int[] _weights;

    /// <summary>Packs a table.</summary>
    public PackedQueryTable(StaticQueryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
        _values = new sbyte[table.Rows * table.Dimension];
        _squares = new int[table.Rows];
        _weights = new int[table.Rows];
        // Entries that were kept free in training spell no text; all alike, their rows take no room.
        var free = table.Tokenizer.Vocabulary.Where(entry => entry.Key.StartsWith("[unused", StringComparison.Ordinal)).Select(entry => entry.Value).ToHashSet();
        for (var row = 0; row < table.Rows; row++)
        {
            var packed = _values.AsSpan(row * table.Dimension, table.Dimension);
            Pack(free.Contains(row) ? [] : table.Values(row), packed);
            _squares[row] = Dot(packed, packed);
            _weights[row] = (int)Math.Clamp(Math.Round(table.Weight(row) * (double)WeightUnits), 0, ushort.MaxValue);
        }
    }

    /// <summary>Length of a vector.</summary>
    public int Dimension => _table.Dimension;

    /// <summary>Number of rows.</summary>
    public int Rows => _table.Rows;

    /// <summary>Cuts questions into tokens.</summary>
    public WordPieceTokenizer Tokenizer => _table.Tokenizer;

    /// <summary>Tokens of a passage that the encoder reads, those that frame it included.</summary>
    public int DocumentLength => _table.DocumentLength;

    /// <summary>Ids of the tokens that are left out.</summary>
    public IReadOnlySet<int> Skipped => _table.Skipped;

    /// <summary>Encodes a question; punctuation, and what follows the longest question, are left out.</summary>
    public PackedQuery Encode(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var kept = Enumerable.Range(1, tokens.Ids.Length - 2).Where(i => !Skipped.Contains(tokens.Ids[i])).Take(LongestQuery).ToArray();
        ImmutableArray<int> ids = [.. kept.Select(i => tokens.Ids[i])];
        var values = new sbyte[ids.Length * Dimension];
        for (var i = 0; i < ids.Length; i++) Row(ids[i]).CopyTo(values.AsSpan(i * Dimension));
        return new PackedQuery(
            ids, [.. kept.Select(i => tokens.Offsets[i])], Dimension, [.. values],
            [.. ids.Select(id => _squares[id])], [.. ids.Select(id => _weights[id])]);
    }

    /// <summary>The bytes of a file of these rows.</summary>
    public byte[] Write(IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var half = Dimension / 2;
        var bytes = new byte[ids.Count * (2 + half)];
        for (var i = 0; i < ids.Count; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), (ushort)_weights[ids[i]]);
            var row = Row(ids[i]);
            for (var d = 0; d < half; d++)
                bytes[(2 * ids.Count) + (i * half) + d] = (byte)((row[2 * d] + 8) | ((row[(2 * d) + 1] + 8) << 4));
        }

        return bytes;
    }

    private ReadOnlySpan<sbyte> Row(int id) => _values.AsSpan(id * Dimension, Dimension);

    private static void Pack(ReadOnlySpan<sbyte> row, Span<sbyte> packed)
    {
        var largest = 0;
        foreach (var value in row) largest = Math.Max(largest, Math.Abs((int)value));
        // A row of zeros has no direction; any will do, since nothing is spelled with it.
        if (largest == 0) packed[0] = 1;
        if (largest == 0) return;
        var bestCosine = double.NegativeInfinity;
        Span<sbyte> candidate = stackalloc sbyte[row.Length];
        foreach (var step in Steps)
        {
            for (var d = 0; d < row.Length; d++)
                candidate[d] = (sbyte)Math.Clamp(Math.Round(row[d] * step / largest), -Highest, Highest);
            var cosine = Dot(row, candidate) / Math.Sqrt(Dot(candidate, candidate));
            if (cosine <= bestCosine) continue;
            bestCosine = cosine;
            candidate.CopyTo(packed);
        }
    }

    private static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var dot = 0;
        for (var d = 0; d < one.Length; d++) dot += one[d] * other[d];
        return dot;
    }
}
