using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>
/// Centroids laid out for comparison with many vectors: panels of 24 centroids, dimension after dimension, so that each
/// lane adds up one dot product from the first dimension to the last.
/// </summary>
/// <remarks>
/// A lane's sum does not depend on the width of the processor's registers: equal results everywhere. Four vectors and a
/// panel fill twelve accumulators, which keeps both multipliers of a core busy.
/// </remarks>
internal sealed unsafe class CentroidPanels
{
    private const int Lanes = 8;
    private const int Width = 3 * Lanes;
    private const int TileVectors = 4;
    private const int BlockVectors = 64;

    private readonly float[] panels;
    private readonly int dimension;

    /// <summary>Lays centroids out; the last panel is filled up with copies of the last centroid, which never win.</summary>
    /// <param name="centroids">Row-major <c>[count, dim]</c>, at least one.</param>
    /// <param name="count">Number of centroids.</param>
    /// <param name="dimension">Length of a vector.</param>
    public CentroidPanels(ReadOnlySpan<float> centroids, int count, int dimension)
    {
        (Count, this.dimension) = (count, dimension);
        panels = new float[(count + Width - 1) / Width * Width * dimension];
        for (var row = 0; row < panels.Length / dimension; row++)
        {
            var centroid = centroids.Slice(Math.Min(row, count - 1) * dimension, dimension);
            var start = (row / Width * Width * dimension) + (row % Width);
            for (var d = 0; d < dimension; d++)
            {
                panels[start + (d * Width)] = centroid[d];
            }
        }
    }

    /// <summary>Number of centroids.</summary>
    public int Count { get; }

    /// <summary>For each vector the centroid of the largest dot product, the first of equals.</summary>
    /// <param name="vectors">Row-major <c>[n, dim]</c>.</param>
    /// <param name="nearest">Receives n numbers of centroids.</param>
    /// <param name="scores">Receives n dot products.</param>
    public void Nearest(ReadOnlySpan<float> vectors, Span<int> nearest, Span<float> scores)
    {
        var block = new float[BlockVectors * dimension];
        for (var first = 0; first < nearest.Length; first += BlockVectors)
        {
            var count = Math.Min(BlockVectors, nearest.Length - first);
            vectors.Slice(first * dimension, count * dimension).CopyTo(block);
            NearestInBlock(block, nearest.Slice(first, count), scores.Slice(first, count));
        }
    }

    private void NearestInBlock(float[] block, Span<int> nearest, Span<float> scores)
    {
        var best = stackalloc float[BlockVectors * Lanes];
        var index = stackalloc int[BlockVectors * Lanes];
        new Span<float>(best, BlockVectors * Lanes).Fill(float.NegativeInfinity);
        new Span<int>(index, BlockVectors * Lanes).Clear();
        var tiles = (nearest.Length + TileVectors - 1) / TileVectors;
        fixed (float* vectors = block, all = panels)
        {
            for (var first = 0; first < Count; first += Width)
            {
                for (var tile = 0; tile < tiles; tile++)
                {
                    var at = tile * TileVectors;
                    Tile(all + ((long)first * dimension), vectors + (at * dimension), first, best + (at * Lanes), index + (at * Lanes));
                }
            }
        }

        for (var i = 0; i < nearest.Length; i++)
        {
            (nearest[i], scores[i]) = BestLane(best + (i * Lanes), index + (i * Lanes));
        }
    }

    private static (int Index, float Score) BestLane(float* best, int* index)
    {
        var lane = 0;
        for (var i = 1; i < Lanes; i++)
        {
            if (best[i] > best[lane] || (best[i] == best[lane] && index[i] < index[lane])) lane = i;
        }

        return (index[lane], best[lane]);
    }

    private void Tile(float* panel, float* vectors, int first, float* best, int* index)
    {
        Vector256<float> a0 = default, a1 = default, a2 = default, b0 = default, b1 = default, b2 = default;
        Vector256<float> c0 = default, c1 = default, c2 = default, d0 = default, d1 = default, d2 = default;
        float* a = vectors, b = a + dimension, c = b + dimension, d = c + dimension;
        for (var i = 0; i < dimension; i++, panel += Width)
        {
            var (p0, p1, p2) = (Vector256.Load(panel), Vector256.Load(panel + Lanes), Vector256.Load(panel + (2 * Lanes)));
            var value = Vector256.Create(a[i]);
            a0 = Vector256.FusedMultiplyAdd(value, p0, a0);
            a1 = Vector256.FusedMultiplyAdd(value, p1, a1);
            a2 = Vector256.FusedMultiplyAdd(value, p2, a2);
            value = Vector256.Create(b[i]);
            b0 = Vector256.FusedMultiplyAdd(value, p0, b0);
            b1 = Vector256.FusedMultiplyAdd(value, p1, b1);
            b2 = Vector256.FusedMultiplyAdd(value, p2, b2);
            value = Vector256.Create(c[i]);
            c0 = Vector256.FusedMultiplyAdd(value, p0, c0);
            c1 = Vector256.FusedMultiplyAdd(value, p1, c1);
            c2 = Vector256.FusedMultiplyAdd(value, p2, c2);
            value = Vector256.Create(d[i]);
            d0 = Vector256.FusedMultiplyAdd(value, p0, d0);
            d1 = Vector256.FusedMultiplyAdd(value, p1, d1);
            d2 = Vector256.FusedMultiplyAdd(value, p2, d2);
        }

        Keep(a0, a1, a2, first, best, index);
        Keep(b0, b1, b2, first, best + Lanes, index + Lanes);
        Keep(c0, c1, c2, first, best + (2 * Lanes), index + (2 * Lanes));
        Keep(d0, d1, d2, first, best + (3 * Lanes), index + (3 * Lanes));
    }

    private static void Keep(Vector256<float> s0, Vector256<float> s1, Vector256<float> s2, int first, float* best, int* index)
    {
        var (score, place) = (Vector256.Load(best), Vector256.Load(index));
        var number = Vector256.Create(first) + Vector256<int>.Indices;
        Keep(s0, number, ref score, ref place);
        Keep(s1, number + Vector256.Create(Lanes), ref score, ref place);
        Keep(s2, number + Vector256.Create(2 * Lanes), ref score, ref place);
        score.Store(best);
        place.Store(index);
    }

    private static void Keep(Vector256<float> scores, Vector256<int> number, ref Vector256<float> best, ref Vector256<int> index)
    {
        var better = Vector256.GreaterThan(scores, best);
        best = Vector256.ConditionalSelect(better, scores, best);
        index = Vector256.ConditionalSelect(better.AsInt32(), number, index);
    }
}
