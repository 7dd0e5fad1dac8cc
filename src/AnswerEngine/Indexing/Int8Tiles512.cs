using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AnswerEngine.Indexing;

/// <summary>Compares four passage tokens with 16 or 32 query tokens, a query token in each lane of 512 bits.</summary>
internal static unsafe class Int8Tiles512
{
    /// <summary>Lanes: query tokens of one vector.</summary>
    public const int Lanes = 16;

    /// <summary>Raises the best similarities of 32 query tokens, in two vectors.</summary>
    /// <param name="tile">Four passage tokens, prepared by <see cref="MultiplyAddStep"/>.</param>
    /// <param name="query">The query's first vector, <c>[steps, lanes]</c>; the second follows.</param>
    /// <param name="best">Best similarities so far, <c>[2, lanes]</c>.</param>
    public static void Two(in Int8Tile tile, int* query, float* best)
    {
        int* a = tile[0], b = tile[1], c = tile[2], d = tile[3];
        var second = query + (tile.Steps * Lanes);
        Vector512<int> a0, b0, c0, d0, a1, b1, c1, d1;
        a0 = b0 = c0 = d0 = a1 = b1 = c1 = d1 = default;
        for (var step = 0; step < tile.Steps; step++)
        {
            var (q0, q1) = (Vector512.Load(query + (step * Lanes)), Vector512.Load(second + (step * Lanes)));
            var passage = Vector512.Create(a[step]);
            a0 = Add(a0, passage, q0);
            a1 = Add(a1, passage, q1);
            passage = Vector512.Create(b[step]);
            b0 = Add(b0, passage, q0);
            b1 = Add(b1, passage, q1);
            passage = Vector512.Create(c[step]);
            c0 = Add(c0, passage, q0);
            c1 = Add(c1, passage, q1);
            passage = Vector512.Create(d[step]);
            d0 = Add(d0, passage, q0);
            d1 = Add(d1, passage, q1);
        }

        Keep(tile, a0, b0, c0, d0, best);
        Keep(tile, a1, b1, c1, d1, best + Lanes);
    }

    /// <summary>The same for 16 query tokens.</summary>
    public static void One(in Int8Tile tile, int* query, float* best)
    {
        int* a = tile[0], b = tile[1], c = tile[2], d = tile[3];
        Vector512<int> a0, b0, c0, d0;
        a0 = b0 = c0 = d0 = default;
        for (var step = 0; step < tile.Steps; step++)
        {
            var q0 = Vector512.Load(query + (step * Lanes));
            a0 = Add(a0, Vector512.Create(a[step]), q0);
            b0 = Add(b0, Vector512.Create(b[step]), q0);
            c0 = Add(c0, Vector512.Create(c[step]), q0);
            d0 = Add(d0, Vector512.Create(d[step]), q0);
        }

        Keep(tile, a0, b0, c0, d0, best);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Add(Vector512<int> sums, Vector512<int> passage, Vector512<int> query) =>
        sums + Avx512BW.MultiplyAddAdjacent(passage.AsInt16(), query.AsInt16());

    private static void Keep(
        in Int8Tile tile, Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d, float* best)
    {
        var first = Vector512.MaxNative(Scaled(a, tile.Scale(0)), Scaled(b, tile.Scale(1)));
        var second = Vector512.MaxNative(Scaled(c, tile.Scale(2)), Scaled(d, tile.Scale(3)));
        Vector512.MaxNative(Vector512.Load(best), Vector512.MaxNative(first, second)).Store(best);
    }

    private static Vector512<float> Scaled(Vector512<int> sums, float scale) => Vector512.ConvertToSingle(sums) * scale;
}
