using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>
/// A query in signed bytes, ready to be compared with passages in <see cref="Int8Rows"/>: MaxSim over exact integer dot
/// products. May be used by several threads at once.
/// </summary>
/// <remarks>
/// A query token takes a lane and the passage's values are spread over all lanes, four passage tokens at a time: the dot
/// products come out lane by lane and the largest is kept there, so that the arithmetic of a bare loop of dot products
/// is nearly all there is to do (<c>bench -- maxsim</c> holds the two against each other).
/// </remarks>
public sealed unsafe class Int8MaxSim
{
    // A tile of four passage tokens lies on the stack, 64 KiB at most. A sum of products has room up to dimension 131,071.
    private const int LargestDimension = 8192;

    private readonly int dimension;
    private readonly int steps;
    private readonly int vectors;
    private readonly int tokens;
    private readonly sbyte[] values;
    private readonly float[] scales;
    private readonly int[] packed;
    private readonly int[] starts;
    private readonly ImmutableArray<float> weights;

    /// <summary>Quantizes a query, each token by its own largest value.</summary>
    /// <param name="query">Vectors <c>[query tokens, dim]</c>; dim at most 8,192.</param>
    /// <param name="path">Instructions to use; <see cref="BestPath"/> if left out.</param>
    /// <exception cref="ArgumentException">The dimension is too large, or a value is not finite.</exception>
    /// <exception cref="PlatformNotSupportedException">The processor lacks the instructions.</exception>
    public Int8MaxSim(TokenEmbeddings query, Int8Path? path = null)
        : this(Int8Rows.Quantize(query.Data.Span, query.Dimension), query.Dimension, query.Weights, path ?? BestPath)
    {
        if (!IsSupported(Path)) throw new PlatformNotSupportedException($"The processor lacks the instructions of {path}; use {BestPath}.");
    }

    /// <summary>Takes a query that is quantized already.</summary>
    /// <param name="rows">The query's rows, <c>[query tokens, dim + 4]</c> bytes.</param>
    /// <param name="dimension">Length of a vector, 1 to 8,192.</param>
    /// <param name="weights">What each token counts for, <c>[query tokens]</c>.</param>
    /// <param name="path">Instructions to pack it for; not asked whether the processor has them.</param>
    internal Int8MaxSim(ReadOnlySpan<byte> rows, int dimension, ImmutableArray<float> weights, Int8Path path)
    {
        if (dimension is < 1 or > LargestDimension)
        {
            throw new ArgumentException($"The dimension is {dimension}, and must be 1 to {LargestDimension}.", nameof(dimension));
        }

        (Path, this.dimension, this.weights, tokens) = (path, dimension, weights, weights.Length);
        var stride = Int8Rows.Stride(dimension);
        scales = new float[tokens];
        values = new sbyte[tokens * dimension];
        for (var token = 0; token < tokens; token++)
        {
            var row = rows.Slice(token * stride, stride);
            scales[token] = MemoryMarshal.Read<float>(row);
            MemoryMarshal.Cast<byte, sbyte>(row[sizeof(float)..]).CopyTo(values.AsSpan(token * dimension));
        }

        var lanes = path == Int8Path.Avx512 ? Int8Tiles512.Lanes : Int8Tiles256.Lanes;
        var inStep = path == Int8Path.Vnni ? VnniStep.Dimensions : MultiplyAddStep.Dimensions;
        steps = (dimension + inStep - 1) / inStep;
        vectors = (tokens + lanes - 1) / lanes;
        (packed, starts) = path == Int8Path.Scalar ? ([], []) : Pack(lanes, inStep, path == Int8Path.Vnni ? VnniStep.Raised : 0);
    }

    /// <summary>The fastest instructions that the processor has.</summary>
    public static Int8Path BestPath =>
        new[] { Int8Path.Avx512, Int8Path.Vnni, Int8Path.Avx2 }.FirstOrDefault(IsSupported, Int8Path.Scalar);

    /// <summary>Instructions in use.</summary>
    public Int8Path Path { get; }

    /// <summary>Whether the processor has the instructions.</summary>
    public static bool IsSupported(Int8Path path) => path switch
    {
        Int8Path.Avx512 => Avx512BW.IsSupported,
        Int8Path.Vnni => AvxVnni.IsSupported,
        Int8Path.Avx2 => Avx2.IsSupported,
        _ => path == Int8Path.Scalar,
    };

    /// <summary>Sum over query tokens of weight x largest similarity; 0 for a passage without tokens.</summary>
    /// <param name="rows">The passage's rows, <c>[tokens, dim + 4]</c> bytes, of the query's dimension.</param>
    /// <exception cref="ArgumentException">The rows are not whole.</exception>
    [SkipLocalsInit]
    public double Score(ReadOnlySpan<byte> rows)
    {
        if (rows.IsEmpty) return 0;
        Span<float> largest = tokens <= 256 ? stackalloc float[tokens] : new float[tokens];
        Largest(rows, largest);
        var sum = 0d;
        for (var token = 0; token < largest.Length; token++)
        {
            sum += weights[token] * (double)(scales[token] * largest[token]);
        }

        return sum;
    }

    /// <summary>For each query token the largest integer dot product times the passage token's scale.</summary>
    /// <param name="rows">The passage's rows.</param>
    /// <param name="largest">Receives the products, <c>[query tokens]</c>; negative infinity for a passage without tokens.</param>
    internal void Largest(ReadOnlySpan<byte> rows, Span<float> largest)
    {
        var stride = Int8Rows.Stride(dimension);
        if (rows.Length % stride != 0)
        {
            throw new ArgumentException($"{rows.Length} bytes are not whole rows of {stride}.", nameof(rows));
        }

        switch (Path)
        {
            case Int8Path.Scalar: OneByOne(rows, largest); break;
            case Int8Path.Avx2: InTiles256<MultiplyAddStep>(rows, largest); break;
            case Int8Path.Vnni: InTiles256<VnniStep>(rows, largest); break;
            default: InTiles512(rows, largest); break;
        }
    }

    /// <summary>As <see cref="Largest"/>, by any step whose query was packed alike.</summary>
    [SkipLocalsInit]
    internal void InTiles256<TStep>(ReadOnlySpan<byte> rows, Span<float> largest)
        where TStep : IInt8Step
    {
        var padded = vectors * Int8Tiles256.Lanes;
        Span<float> best = padded <= 256 ? stackalloc float[padded] : new float[padded];
        best.Fill(float.NegativeInfinity);
        var prepared = stackalloc int[Int8Tile.Tokens * steps];
        var tileScales = stackalloc float[Int8Tile.Tokens];
        ClearEnds(prepared);
        fixed (byte* first = rows)
        fixed (int* query = packed)
        fixed (int* start = starts)
        fixed (float* kept = best)
        {
            var count = rows.Length / Int8Rows.Stride(dimension);
            for (var token = 0; token < count; token += Int8Tile.Tokens)
            {
                Prepare<TStep>(first, token, count, prepared, tileScales);
                var tile = new Int8Tile(prepared, tileScales, steps);
                var vector = 0;
                for (; vector + 1 < vectors; vector += 2)
                {
                    var lane = vector * Int8Tiles256.Lanes;
                    Int8Tiles256.Two<TStep>(tile, query + (lane * steps), start + lane, kept + lane);
                }

                if (vector < vectors)
                {
                    var lane = vector * Int8Tiles256.Lanes;
                    Int8Tiles256.One<TStep>(tile, query + (lane * steps), start + lane, kept + lane);
                }
            }
        }

        best[..tokens].CopyTo(largest);
    }

    [SkipLocalsInit]
    private void InTiles512(ReadOnlySpan<byte> rows, Span<float> largest)
    {
        var padded = vectors * Int8Tiles512.Lanes;
        Span<float> best = padded <= 256 ? stackalloc float[padded] : new float[padded];
        best.Fill(float.NegativeInfinity);
        var prepared = stackalloc int[Int8Tile.Tokens * steps];
        var tileScales = stackalloc float[Int8Tile.Tokens];
        ClearEnds(prepared);
        fixed (byte* first = rows)
        fixed (int* query = packed)
        fixed (float* kept = best)
        {
            var count = rows.Length / Int8Rows.Stride(dimension);
            for (var token = 0; token < count; token += Int8Tile.Tokens)
            {
                Prepare<MultiplyAddStep>(first, token, count, prepared, tileScales);
                var tile = new Int8Tile(prepared, tileScales, steps);
                var vector = 0;
                for (; vector + 1 < vectors; vector += 2)
                {
                    var lane = vector * Int8Tiles512.Lanes;
                    Int8Tiles512.Two(tile, query + (lane * steps), kept + lane);
                }

                if (vector < vectors)
                {
                    var lane = vector * Int8Tiles512.Lanes;
                    Int8Tiles512.One(tile, query + (lane * steps), kept + lane);
                }
            }
        }

        best[..tokens].CopyTo(largest);
    }

    private void OneByOne(ReadOnlySpan<byte> rows, Span<float> largest)
    {
        largest.Fill(float.NegativeInfinity);
        for (var stride = Int8Rows.Stride(dimension); !rows.IsEmpty; rows = rows[stride..])
        {
            var scale = MemoryMarshal.Read<float>(rows);
            var passage = MemoryMarshal.Cast<byte, sbyte>(rows[sizeof(float)..stride]);
            for (var token = 0; token < tokens; token++)
            {
                var query = values.AsSpan(token * dimension, dimension);
                var dot = 0;
                for (var i = 0; i < passage.Length; i++) dot += query[i] * passage[i];
                largest[token] = Math.Max(largest[token], dot * scale);
            }
        }
    }

    // Past the last token the last is repeated, which changes no maximum.
    private void Prepare<TStep>(byte* first, int token, int count, int* prepared, float* tileScales)
        where TStep : IInt8Step
    {
        for (var i = 0; i < Int8Tile.Tokens; i++)
        {
            var row = first + ((long)Math.Min(token + i, count - 1) * Int8Rows.Stride(dimension));
            tileScales[i] = Unsafe.ReadUnaligned<float>(row);
            TStep.Prepare((sbyte*)row + sizeof(float), dimension, (byte*)(prepared + (i * steps)));
        }
    }

    // The last step may be wider than what is left of the dimensions; the query has zeros there.
    private void ClearEnds(int* prepared)
    {
        for (var i = 1; i <= Int8Tile.Tokens; i++) prepared[(i * steps) - 1] = 0;
    }

    private (int[] Packed, int[] Starts) Pack(int lanes, int inStep, int raised)
    {
        var result = new int[vectors * lanes * steps];
        var begin = new int[vectors * lanes];
        var narrow = MemoryMarshal.Cast<int, sbyte>(result.AsSpan());
        var wide = MemoryMarshal.Cast<int, short>(result.AsSpan());
        for (var token = 0; token < tokens; token++)
        {
            var vector = values.AsSpan(token * dimension, dimension);
            for (var i = 0; i < dimension; i++)
            {
                var place = (((token / lanes * steps) + (i / inStep)) * lanes) + (token % lanes);
                if (inStep == 2) wide[(place * 2) + (i % 2)] = vector[i];
                else narrow[(place * 4) + (i % 4)] = vector[i];
                begin[token] -= raised * vector[i];
            }
        }

        return (result, begin);
    }
}
