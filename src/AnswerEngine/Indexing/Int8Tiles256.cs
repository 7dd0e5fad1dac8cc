using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>Compares four passage tokens with 8 or 16 query tokens, a query token in each lane of 256 bits.</summary>
internal static unsafe class Int8Tiles256
{
    /// <summary>Lanes: query tokens of one vector.</summary>
    public const int Lanes = 8;

    /// <summary>Raises the best similarities of 16 query tokens, in two vectors.</summary>
    /// <param name="tile">Four prepared passage tokens.</param>
    /// <param name="query">The query's first vector, <c>[steps, lanes]</c>; the second follows.</param>
    /// <param name="start">What the sums start from, <c>[2, lanes]</c>.</param>
    /// <param name="best">Best similarities so far, <c>[2, lanes]</c>.</param>
    public static void Two<TStep>(in Int8Tile tile, int* query, int* start, float* best)
        where TStep : IInt8Step
    {
        int* a = tile[0], b = tile[1], c = tile[2], d = tile[3];
        var second = query + (tile.Steps * Lanes);
        Vector256<int> a0, b0, c0, d0, a1, b1, c1, d1;
        a0 = b0 = c0 = d0 = Vector256.Load(start);
        a1 = b1 = c1 = d1 = Vector256.Load(start + Lanes);
        for (var step = 0; step < tile.Steps; step++)
        {
            var (q0, q1) = (Vector256.Load(query + (step * Lanes)), Vector256.Load(second + (step * Lanes)));
            var passage = Vector256.Create(a[step]);
            a0 = TStep.Add(a0, passage, q0);
            a1 = TStep.Add(a1, passage, q1);
            passage = Vector256.Create(b[step]);
            b0 = TStep.Add(b0, passage, q0);
            b1 = TStep.Add(b1, passage, q1);
            passage = Vector256.Create(c[step]);
            c0 = TStep.Add(c0, passage, q0);
            c1 = TStep.Add(c1, passage, q1);
            passage = Vector256.Create(d[step]);
            d0 = TStep.Add(d0, passage, q0);
            d1 = TStep.Add(d1, passage, q1);
        }

        Keep(tile, a0, b0, c0, d0, best);
        Keep(tile, a1, b1, c1, d1, best + Lanes);
    }

    /// <summary>The same for 8 query tokens.</summary>
    public static void One<TStep>(in Int8Tile tile, int* query, int* start, float* best)
        where TStep : IInt8Step
    {
        int* a = tile[0], b = tile[1], c = tile[2], d = tile[3];
        Vector256<int> a0, b0, c0, d0;
        a0 = b0 = c0 = d0 = Vector256.Load(start);
        for (var step = 0; step < tile.Steps; step++)
        {
            var q0 = Vector256.Load(query + (step * Lanes));
            a0 = TStep.Add(a0, Vector256.Create(a[step]), q0);
            b0 = TStep.Add(b0, Vector256.Create(b[step]), q0);
            c0 = TStep.Add(c0, Vector256.Create(c[step]), q0);
            d0 = TStep.Add(d0, Vector256.Create(d[step]), q0);
        }

        Keep(tile, a0, b0, c0, d0, best);
    }

    private static void Keep(
        in Int8Tile tile, Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d, float* best)
    {
        var first = Vector256.MaxNative(Scaled(a, tile.Scale(0)), Scaled(b, tile.Scale(1)));
        var second = Vector256.MaxNative(Scaled(c, tile.Scale(2)), Scaled(d, tile.Scale(3)));
        Vector256.MaxNative(Vector256.Load(best), Vector256.MaxNative(first, second)).Store(best);
    }

    private static Vector256<float> Scaled(Vector256<int> sums, float scale) => Vector256.ConvertToSingle(sums) * scale;
}
