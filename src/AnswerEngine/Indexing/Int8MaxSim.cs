using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>
/// Late interaction over signed bytes. Products are added as integers, so that every processor comes to the same score,
/// whichever instructions it has.
/// </summary>
/// <remarks>
/// A passage's rows are those of an index of <see cref="VectorPrecision.EightBits"/>: float32 scale, then int8
/// <c>[dim]</c>. Sixteen query tokens lie side by side; each step takes two dimensions of a passage token, multiplies them by
/// those of all sixteen, and adds neighbours (<c>vpmaddwd</c>), so that nothing is summed across a register.
/// </remarks>
public static unsafe class Int8MaxSim
{
    private const int Tile = 4;

    /// <summary>The rows of a passage.</summary>
    public static byte[] Pack(TokenEmbeddings passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var codec = VectorCodec.Whole(VectorPrecision.EightBits, passage.Dimension);
        var rows = new byte[passage.Count * codec.Stride];
        codec.Encode(passage.Data.Span, new int[passage.Count], rows);
        return rows;
    }

    /// <summary>Sum over query tokens of weight x largest dot product; 0 for a passage without tokens.</summary>
    /// <param name="query">The query.</param>
    /// <param name="rows">The passage's rows, <c>[tokens, 4 + dim]</c>.</param>
    /// <exception cref="ArgumentException">The rows are not of the query's dimension.</exception>
    public static double Score(Int8Query query, ReadOnlySpan<byte> rows) => Score(query, rows,
        Avx512BW.IsSupported ? Instructions.Avx512 : Avx2.IsSupported ? Instructions.Avx2 : Instructions.None);

    /// <summary>The instructions that products are added with; the score is the same.</summary>
    internal enum Instructions
    {
        None,
        Avx2,
        Avx512,
    }

    internal static double Score(Int8Query query, ReadOnlySpan<byte> rows, Instructions instructions)
    {
        ArgumentNullException.ThrowIfNull(query);
        var stride = 4 + query.Dimension;
        if (rows.Length % stride != 0) throw new ArgumentException($"{rows.Length} bytes are not rows of dimension {query.Dimension}.", nameof(rows));
        if (rows.IsEmpty || query.Count == 0) return 0;
        Span<float> largest = query.Width <= 256 ? stackalloc float[query.Width] : new float[query.Width];
        largest.Fill(float.NegativeInfinity);
        Span<short> widened = query.Pairs <= 512 ? stackalloc short[Tile * query.Pairs * 2] : new short[Tile * query.Pairs * 2];
        widened.Clear();
        Span<float> scales = stackalloc float[Tile];
        var tokens = rows.Length / stride;
        for (var first = 0; first < tokens; first += Tile)
        {
            for (var i = 0; i < Tile; i++)
            {
                // Where fewer than four are left the last is taken again: the largest product stays the same.
                var row = rows.Slice(Math.Min(first + i, tokens - 1) * stride, stride);
                scales[i] = MemoryMarshal.Read<float>(row);
                Widen(MemoryMarshal.Cast<byte, sbyte>(row[4..]), widened.Slice(i * query.Pairs * 2));
            }

            if (instructions == Instructions.Avx512) Add512(query, widened, scales, largest);
            else if (instructions == Instructions.Avx2) Add256(query, widened, scales, largest);
            else AddScalar(query, widened, scales, largest);
        }

        var sum = 0d;
        for (var token = 0; token < query.Count; token++) sum += query.Factors[token] * largest[token];
        return sum;
    }

    private static void Widen(ReadOnlySpan<sbyte> values, Span<short> target)
    {
        var i = 0;
        for (; i <= values.Length - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(values.Slice(i, Vector128<sbyte>.Count)));
            low.CopyTo(target[i..]);
            high.CopyTo(target[(i + Vector128<short>.Count)..]);
        }

        for (; i < values.Length; i++) target[i] = values[i];
    }

    private static void AddScalar(Int8Query query, ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> largest)
    {
        var width = query.Pairs * 2;
        for (var lane = 0; lane < query.Width; lane++)
        {
            var column = query.Values.AsSpan(lane / Int8Query.Columns * Int8Query.Columns * width);
            for (var i = 0; i < Tile; i++)
            {
                var sum = 0;
                for (var d = 0; d < width; d++)
                {
                    sum += column[(d / 2 * Int8Query.Columns * 2) + (lane % Int8Query.Columns * 2) + (d % 2)] * rows[(i * width) + d];
                }

                largest[lane] = MathF.Max(largest[lane], sum * scales[i]);
            }
        }
    }

    private static void Add512(Int8Query query, ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> largest)
    {
        fixed (short* values = query.Values, tile = rows)
        fixed (float* results = largest)
        {
            int* a = (int*)tile, b = a + query.Pairs, c = b + query.Pairs, d = c + query.Pairs;
            for (var column = 0; column < query.Width; column += Int8Query.Columns)
            {
                Vector512<int> sumA = default, sumB = default, sumC = default, sumD = default;
                var lanes = values + (column * query.Pairs * 2);
                for (var pair = 0; pair < query.Pairs; pair++, lanes += Int8Query.Columns * 2)
                {
                    var both = Vector512.Load(lanes);
                    sumA += Avx512BW.MultiplyAddAdjacent(both, Vector512.Create(a[pair]).AsInt16());
                    sumB += Avx512BW.MultiplyAddAdjacent(both, Vector512.Create(b[pair]).AsInt16());
                    sumC += Avx512BW.MultiplyAddAdjacent(both, Vector512.Create(c[pair]).AsInt16());
                    sumD += Avx512BW.MultiplyAddAdjacent(both, Vector512.Create(d[pair]).AsInt16());
                }

                var best = Vector512.Load(results + column);
                best = Vector512.Max(best, Vector512.ConvertToSingle(sumA) * Vector512.Create(scales[0]));
                best = Vector512.Max(best, Vector512.ConvertToSingle(sumB) * Vector512.Create(scales[1]));
                best = Vector512.Max(best, Vector512.ConvertToSingle(sumC) * Vector512.Create(scales[2]));
                best = Vector512.Max(best, Vector512.ConvertToSingle(sumD) * Vector512.Create(scales[3]));
                best.Store(results + column);
            }
        }
    }

    private static void Add256(Int8Query query, ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> largest)
    {
        const int Half = Int8Query.Columns / 2;
        fixed (short* values = query.Values, tile = rows)
        fixed (float* results = largest)
        {
            int* a = (int*)tile, b = a + query.Pairs, c = b + query.Pairs, d = c + query.Pairs;
            for (var column = 0; column < query.Width; column += Half)
            {
                Vector256<int> sumA = default, sumB = default, sumC = default, sumD = default;
                var lanes = values + (column / Int8Query.Columns * Int8Query.Columns * query.Pairs * 2) + (column % Int8Query.Columns * 2);
                for (var pair = 0; pair < query.Pairs; pair++, lanes += Int8Query.Columns * 2)
                {
                    var both = Vector256.Load(lanes);
                    sumA += Avx2.MultiplyAddAdjacent(both, Vector256.Create(a[pair]).AsInt16());
                    sumB += Avx2.MultiplyAddAdjacent(both, Vector256.Create(b[pair]).AsInt16());
                    sumC += Avx2.MultiplyAddAdjacent(both, Vector256.Create(c[pair]).AsInt16());
                    sumD += Avx2.MultiplyAddAdjacent(both, Vector256.Create(d[pair]).AsInt16());
                }

                var best = Vector256.Load(results + column);
                best = Vector256.Max(best, Vector256.ConvertToSingle(sumA) * Vector256.Create(scales[0]));
                best = Vector256.Max(best, Vector256.ConvertToSingle(sumB) * Vector256.Create(scales[1]));
                best = Vector256.Max(best, Vector256.ConvertToSingle(sumC) * Vector256.Create(scales[2]));
                best = Vector256.Max(best, Vector256.ConvertToSingle(sumD) * Vector256.Create(scales[3]));
                best.Store(results + column);
            }
        }
    }
}
