using System.Buffers.Binary;

namespace AnswerEngine.Browser;

/// <summary>
/// The index as a browser reads and searches it: head and bodies of <c>docs/index-format.md</c>, passages found by their centroids, the
/// best of them scored exactly. Every sum is taken in double precision and in the browser's order, so that both agree to the bit.
/// </summary>
public sealed class ShardedIndex
{
    private readonly int _dim;
    private readonly int _bits;
    private readonly int _stride;
    private readonly float[] _levels;
    private readonly double[] _centroids;
    private readonly int[] _codes;
    private readonly byte[] _vectors;
    private readonly int[] _first;
    private readonly float[] _scale;

    /// <summary>Reads an index that this program wrote.</summary>
    /// <param name="head">The head file.</param>
    /// <param name="bodies">The body files, in order.</param>
    public ShardedIndex(ReadOnlySpan<byte> head, IReadOnlyList<ReadOnlyMemory<byte>> bodies)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        (_dim, _bits, _stride) = (Field(head, 8), Field(head, 12), Field(head, 32));
        var (passages, tokens, centroids) = (Field(head, 16), Field(head, 20), Field(head, 24));
        _levels = new float[1 << _bits];
        for (var i = 0; i < _levels.Length; i++) _levels[i] = BinaryPrimitives.ReadSingleLittleEndian(head[(Field(head, 40) + (4 * i))..]);
        _centroids = new double[centroids * _dim];
        for (var i = 0; i < _centroids.Length; i++) _centroids[i] = (double)BinaryPrimitives.ReadHalfLittleEndian(head[(Field(head, 52) + (2 * i))..]);
        _first = new int[passages + 1];
        for (var i = 0; i < passages; i++) _first[i + 1] = _first[i] + BinaryPrimitives.ReadUInt16LittleEndian(head[(Field(head, 48) + (2 * i))..]);
        (_codes, _vectors, _scale) = (new int[tokens], new byte[tokens * _stride], new float[tokens]);
        foreach (var body in bodies) Join(body.Span, Field(head, 28));
        for (var token = 0; token < tokens; token++) _scale[token] = InverseLength(token);
    }

    /// <summary>Number of passages.</summary>
    public int Count => _first.Length - 1;

    /// <summary>The best passages for a question, best first; equal scores in the order of the passages.</summary>
    /// <param name="query">The question.</param>
    /// <param name="limit">Passages that are scored exactly; no others are returned.</param>
    /// <returns>Ordinals with the mean similarity of a token of the question, -1 to 1; none for a question without tokens.</returns>
    public IReadOnlyList<(int Ordinal, double Score)> Search(PackedQuery query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Count == 0) return [];
        var centroids = CentroidDots(query);
        var best = Nearest(query, centroids, limit);
        var sums = new double[best.Length];
        var table = new float[_stride * 256];
        for (var token = 0; token < query.Count; token++)
        {
            Fill(table, query[token]);
            var weight = query.Weights[token] / Math.Sqrt(query.Squares[token]);
            for (var i = 0; i < best.Length; i++) sums[i] += weight * Largest(best[i], centroids[token], table);
        }

        double total = query.Weights.Sum();
        return Ranked(best.Select((passage, i) => (passage, sums[i] / total)));
    }

    private static IReadOnlyList<(int Ordinal, double Score)> Ranked(IEnumerable<(int Ordinal, double Score)> scores) =>
        [.. scores.OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Ordinal)];

    private static int Field(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file[at..]);

    private void Join(ReadOnlySpan<byte> body, int codeBytes)
    {
        var (at, count, vectors) = (Field(body, 20), Field(body, 24), Field(body, 40));
        for (var i = 0; i < count; i++)
            _codes[at + i] = codeBytes == 1 ? body[64 + i] : BinaryPrimitives.ReadUInt16LittleEndian(body[(64 + (2 * i))..]);
        body.Slice(vectors, count * _stride).CopyTo(_vectors.AsSpan(at * _stride));
    }

    private float InverseLength(int token)
    {
        double square = 0;
        for (var d = 0; d < _dim; d++)
        {
            var bit = d * _bits;
            var level = (_vectors[(token * _stride) + (bit >> 3)] >> (bit & 7)) & ((1 << _bits) - 1);
            var value = _centroids[(_codes[token] * _dim) + d] + _levels[level];
            square += value * value;
        }

        return square > 0 ? (float)(1 / Math.Sqrt(square)) : 0;
    }

    private double[][] CentroidDots(PackedQuery query) => [.. Enumerable.Range(0, query.Count).Select(token =>
    {
        var values = query.Values.AsSpan(token * _dim, _dim);
        var dots = new double[_centroids.Length / _dim];
        for (var c = 0; c < dots.Length; c++)
        {
            double dot = 0;
            for (var d = 0; d < _dim; d++) dot += values[d] * _centroids[(c * _dim) + d];
            dots[c] = dot;
        }

        return dots;
    })];

    private int[] Nearest(PackedQuery query, double[][] centroids, int limit)
    {
        if (Count <= limit) return [.. Enumerable.Range(0, Count)];
        var scores = new double[Count];
        for (var token = 0; token < query.Count; token++)
        {
            var weight = query.Weights[token] / Math.Sqrt(query.Squares[token]);
            for (var passage = 0; passage < Count; passage++)
            {
                var best = double.NegativeInfinity;
                for (var i = _first[passage]; i < _first[passage + 1]; i++) best = Math.Max(best, centroids[token][_codes[i]]);
                if (best > double.NegativeInfinity) scores[passage] += weight * best;
            }
        }

        return [.. Ranked(scores.Select((score, passage) => (passage, score))).Take(limit).Select(passage => passage.Ordinal).Order()];
    }

    private void Fill(float[] table, ReadOnlySpan<sbyte> values)
    {
        var perByte = 8 / _bits;
        for (var place = 0; place < _stride; place++)
        {
            for (var value = 0; value < 256; value++)
            {
                double dot = 0;
                for (var i = 0; i < perByte && (place * perByte) + i < _dim; i++)
                    dot += values[(place * perByte) + i] * (double)_levels[(value >> (i * _bits)) & ((1 << _bits) - 1)];
                table[(place * 256) + value] = (float)dot;
            }
        }
    }

    private double Largest(int passage, double[] centroids, float[] table)
    {
        var best = double.NegativeInfinity;
        for (var token = _first[passage]; token < _first[passage + 1]; token++)
        {
            var dot = centroids[_codes[token]];
            for (var place = 0; place < _stride; place++) dot += table[(place * 256) + _vectors[(token * _stride) + place]];
            best = Math.Max(best, dot * _scale[token]);
        }

        return best > double.NegativeInfinity ? best : 0;
    }
}
