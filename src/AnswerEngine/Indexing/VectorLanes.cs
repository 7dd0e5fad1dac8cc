using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>
/// A few vectors, such as those of a query, side by side in lanes: one pass over another vector gives its dot products
/// with all of them, and none has to be added up across a register.
/// </summary>
/// <remarks>Each lane adds from the first dimension to the last, so that results do not depend on the processor.</remarks>
internal sealed unsafe class VectorLanes
{
    private const int Lanes = 8;
    private const int Columns = 2 * Lanes;
    private const int TileVectors = 8;

    private readonly float[] lanes;
    private readonly int dimension;

    /// <summary>Lays vectors out; lanes beyond the last vector hold zeros.</summary>
    /// <param name="vectors">Row-major <c>[count, dim]</c>.</param>
    /// <param name="count">Number of vectors.</param>
    /// <param name="dimension">Length of a vector.</param>
    public VectorLanes(ReadOnlySpan<float> vectors, int count, int dimension)
    {
        (Count, this.dimension) = (count, dimension);
        Width = (count + Columns - 1) / Columns * Columns;
        lanes = new float[Width * dimension];
        for (var row = 0; row < count; row++)
        {
            var start = (row / Columns * Columns * dimension) + (row % Columns);
            for (var d = 0; d < dimension; d++)
            {
                lanes[start + (d * Columns)] = vectors[(row * dimension) + d];
            }
        }
    }

    /// <summary>Number of vectors.</summary>
    public int Count { get; }

    /// <summary>Number of lanes, a multiple of 16.</summary>
    public int Width { get; }

    /// <summary>Dot products of other vectors with those in the lanes.</summary>
    /// <param name="vectors">Row-major <c>[count, dim]</c>.</param>
    /// <param name="count">Number of vectors.</param>
    /// <param name="dots">Receives <c>[count, Width]</c>.</param>
    public void Dots(ReadOnlySpan<float> vectors, int count, Span<float> dots)
    {
        fixed (float* all = lanes, rows = vectors, results = dots)
        {
            var tile = stackalloc float[TileVectors * Columns];
            for (var column = 0; column < Width; column += Columns)
            {
                for (var row = 0; row < count; row += TileVectors)
                {
                    var rest = Math.Min(TileVectors, count - row);
                    Tile(all + (column * dimension), rows + ((long)row * dimension), rest, tile);
                    for (var i = 0; i < rest; i++)
                    {
                        var target = results + ((long)(row + i) * Width) + column;
                        Vector256.Load(tile + (i * Columns)).Store(target);
                        Vector256.Load(tile + (i * Columns) + Lanes).Store(target + Lanes);
                    }
                }
            }
        }
    }

    /// <summary>The largest dot product of each lane with any of the vectors.</summary>
    /// <param name="vectors">Row-major <c>[count, dim]</c>, at least one.</param>
    /// <param name="count">Number of vectors.</param>
    /// <param name="largest">Receives <c>[Width]</c>.</param>
    public void Largest(ReadOnlySpan<float> vectors, int count, Span<float> largest)
    {
        fixed (float* all = lanes, rows = vectors, results = largest)
        {
            var tile = stackalloc float[TileVectors * Columns];
            for (var column = 0; column < Width; column += Columns)
            {
                var (first, second) = (Vector256.Create(float.NegativeInfinity), Vector256.Create(float.NegativeInfinity));
                for (var row = 0; row < count; row += TileVectors)
                {
                    var rest = Math.Min(TileVectors, count - row);
                    Tile(all + (column * dimension), rows + ((long)row * dimension), rest, tile);
                    for (var i = 0; i < rest; i++)
                    {
                        first = Vector256.Max(first, Vector256.Load(tile + (i * Columns)));
                        second = Vector256.Max(second, Vector256.Load(tile + (i * Columns) + Lanes));
                    }
                }

                first.Store(results + column);
                second.Store(results + column + Lanes);
            }
        }
    }

    // Where fewer vectors than a tile has are left the last is taken again: its products are not looked at.
    private void Tile(float* panel, float* rows, int count, float* tile)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Eight(panel, rows, count, tile);
            return;
        }

        Four(panel, rows, Math.Min(4, count), tile);
        if (count > 4) Four(panel, rows + (4 * dimension), count - 4, tile + (4 * Columns));
    }

    private void Eight(float* panel, float* rows, int count, float* tile)
    {
        Vector512<float> a0 = default, b0 = default, c0 = default, d0 = default, e0 = default, f0 = default, g0 = default, h0 = default;
        float* a = rows, b = Row(rows, 1, count), c = Row(rows, 2, count), d = Row(rows, 3, count);
        float* e = Row(rows, 4, count), f = Row(rows, 5, count), g = Row(rows, 6, count), h = Row(rows, 7, count);
        for (var i = 0; i < dimension; i++, panel += Columns)
        {
            var lane = Vector512.Load(panel);
            a0 = Vector512.FusedMultiplyAdd(Vector512.Create(a[i]), lane, a0);
            b0 = Vector512.FusedMultiplyAdd(Vector512.Create(b[i]), lane, b0);
            c0 = Vector512.FusedMultiplyAdd(Vector512.Create(c[i]), lane, c0);
            d0 = Vector512.FusedMultiplyAdd(Vector512.Create(d[i]), lane, d0);
            e0 = Vector512.FusedMultiplyAdd(Vector512.Create(e[i]), lane, e0);
            f0 = Vector512.FusedMultiplyAdd(Vector512.Create(f[i]), lane, f0);
            g0 = Vector512.FusedMultiplyAdd(Vector512.Create(g[i]), lane, g0);
            h0 = Vector512.FusedMultiplyAdd(Vector512.Create(h[i]), lane, h0);
        }

        a0.Store(tile);
        b0.Store(tile + Columns);
        c0.Store(tile + (2 * Columns));
        d0.Store(tile + (3 * Columns));
        e0.Store(tile + (4 * Columns));
        f0.Store(tile + (5 * Columns));
        g0.Store(tile + (6 * Columns));
        h0.Store(tile + (7 * Columns));
    }

    private float* Row(float* rows, int row, int count) => rows + (Math.Min(row, count - 1) * dimension);

    private void Four(float* panel, float* rows, int count, float* tile)
    {
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default;
        Vector256<float> c0 = default, c1 = default, d0 = default, d1 = default;
        float* a = rows, b = Row(rows, 1, count), c = Row(rows, 2, count), d = Row(rows, 3, count);
        for (var i = 0; i < dimension; i++, panel += Columns)
        {
            var (p0, p1) = (Vector256.Load(panel), Vector256.Load(panel + Lanes));
            var value = Vector256.Create(a[i]);
            a0 = Vector256.FusedMultiplyAdd(value, p0, a0);
            a1 = Vector256.FusedMultiplyAdd(value, p1, a1);
            value = Vector256.Create(b[i]);
            b0 = Vector256.FusedMultiplyAdd(value, p0, b0);
            b1 = Vector256.FusedMultiplyAdd(value, p1, b1);
            value = Vector256.Create(c[i]);
            c0 = Vector256.FusedMultiplyAdd(value, p0, c0);
            c1 = Vector256.FusedMultiplyAdd(value, p1, c1);
            value = Vector256.Create(d[i]);
            d0 = Vector256.FusedMultiplyAdd(value, p0, d0);
            d1 = Vector256.FusedMultiplyAdd(value, p1, d1);
        }

        a0.Store(tile);
        a1.Store(tile + Lanes);
        b0.Store(tile + Columns);
        b1.Store(tile + Columns + Lanes);
        c0.Store(tile + (2 * Columns));
        c1.Store(tile + (2 * Columns) + Lanes);
        d0.Store(tile + (3 * Columns));
        d1.Store(tile + (3 * Columns) + Lanes);
    }
}
