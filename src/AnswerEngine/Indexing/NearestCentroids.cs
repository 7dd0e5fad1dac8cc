using System.Buffers;

namespace AnswerEngine.Indexing;

/// <summary>Finds the centroid nearest to each of many vectors: exactly for few centroids, through groups of them for many.</summary>
/// <remarks>
/// Past <see cref="MostExact"/> centroids they are gathered in about sqrt(K) groups, and a vector is compared with the
/// centroids of its <see cref="ProbedGroups"/> nearest groups: at 32,768 centroids a tenth of the work. Where the exact
/// nearest is missed another lies nearly as near; the residual makes up for the difference.
/// </remarks>
internal sealed class NearestCentroids
{
    /// <summary>Most centroids that every vector is compared with.</summary>
    public const int MostExact = 2048;

    private const int ProbedGroups = 16;
    private const int ChunkVectors = 4096;
    private const int Stripe = 64;

    private readonly int dimension;
    private readonly CentroidPanels? all;
    private readonly VectorLanes? heads;
    private readonly Group[] groups = [];

    /// <summary>Prepares centroids.</summary>
    /// <param name="centroids">Row-major <c>[count, dim]</c>, at least one.</param>
    /// <param name="count">Number of centroids.</param>
    /// <param name="dimension">Length of a vector.</param>
    /// <param name="mostExact">Most centroids that every vector is compared with.</param>
    public NearestCentroids(float[] centroids, int count, int dimension, int mostExact = MostExact)
    {
        this.dimension = dimension;
        if (count <= mostExact)
        {
            all = new CentroidPanels(centroids, count, dimension);
            return;
        }

        var wanted = (int)Math.Sqrt(count);
        var fitted = CentroidFitting.Fit(new FloatVectors(centroids, count, dimension), wanted, seed: 0, parallelism: 1);
        heads = new VectorLanes(fitted, wanted, dimension);
        var members = new int[count];
        new CentroidPanels(fitted, wanted, dimension).Nearest(centroids.AsSpan(0, count * dimension), members, new float[count]);
        groups = [.. Enumerable.Range(0, wanted).Select(group => Gather(centroids, members, group))];
    }

    /// <summary>Prepares centroids of any length, of which the nearest is the one of the nearest direction.</summary>
    /// <param name="centroids">Row-major <c>[count, dim]</c>, at least one.</param>
    /// <param name="dimension">Length of a vector.</param>
    public static NearestCentroids ByDirection(ReadOnlySpan<float> centroids, int dimension)
    {
        var directions = centroids.ToArray();
        for (var first = 0; first < directions.Length; first += dimension) UnitLength.Scale(directions.AsSpan(first, dimension));
        return new NearestCentroids(directions, directions.Length / dimension, dimension);
    }

    /// <summary>For each vector the nearest centroid that was found, the first of equals.</summary>
    /// <param name="vectors">Row-major <c>[n, dim]</c>.</param>
    /// <param name="nearest">Receives n numbers of centroids.</param>
    /// <param name="scores">Receives n dot products.</param>
    public void Find(ReadOnlySpan<float> vectors, Span<int> nearest, Span<float> scores)
    {
        if (all is not null)
        {
            all.Nearest(vectors, nearest, scores);
            return;
        }

        for (var first = 0; first < nearest.Length; first += ChunkVectors)
        {
            var count = Math.Min(ChunkVectors, nearest.Length - first);
            FindInGroups(vectors.Slice(first * dimension, count * dimension), nearest.Slice(first, count), scores.Slice(first, count));
        }
    }

    // Vectors are gathered by group, so that a group's centroids are compared with many of them while they are in the cache.
    private void FindInGroups(ReadOnlySpan<float> vectors, Span<int> nearest, Span<float> scores)
    {
        scores.Fill(float.NegativeInfinity);
        nearest.Clear();
        var probes = Probes(vectors, nearest.Length);
        var gathered = ArrayPool<float>.Shared.Rent(nearest.Length * dimension);
        var found = new int[nearest.Length];
        var similar = new float[nearest.Length];
        for (var group = 0; group < groups.Length; group++)
        {
            var (members, asking) = (groups[group], probes[group]);
            if (asking.Count == 0 || members.Panels is null) continue;
            for (var i = 0; i < asking.Count; i++)
            {
                vectors.Slice(asking[i] * dimension, dimension).CopyTo(gathered.AsSpan(i * dimension));
            }

            members.Panels.Nearest(gathered, found.AsSpan(0, asking.Count), similar.AsSpan(0, asking.Count));
            for (var i = 0; i < asking.Count; i++)
            {
                var (vector, centroid) = (asking[i], members.Numbers[found[i]]);
                if (similar[i] > scores[vector] || (similar[i] == scores[vector] && centroid < nearest[vector]))
                {
                    (scores[vector], nearest[vector]) = (similar[i], centroid);
                }
            }
        }

        ArrayPool<float>.Shared.Return(gathered);
    }

    private List<int>[] Probes(ReadOnlySpan<float> vectors, int count)
    {
        var probes = groups.Select(_ => new List<int>()).ToArray();
        var dots = new float[heads!.Width * Stripe];
        Span<int> nearest = stackalloc int[ProbedGroups];
        for (var first = 0; first < count; first += Stripe)
        {
            var rows = Math.Min(Stripe, count - first);
            heads.Dots(vectors.Slice(first * dimension, rows * dimension), rows, dots);
            for (var row = 0; row < rows; row++)
            {
                foreach (var group in Largest.Of(dots.AsSpan(row * heads.Width, heads.Count), nearest)) probes[group].Add(first + row);
            }
        }

        return probes;
    }

    private Group Gather(float[] centroids, int[] memberOf, int group)
    {
        int[] numbers = [.. Enumerable.Range(0, memberOf.Length).Where(centroid => memberOf[centroid] == group)];
        var rows = new float[numbers.Length * dimension];
        for (var i = 0; i < numbers.Length; i++)
        {
            centroids.AsSpan(numbers[i] * dimension, dimension).CopyTo(rows.AsSpan(i * dimension));
        }

        return new Group(numbers, numbers.Length == 0 ? null : new CentroidPanels(rows, numbers.Length, dimension));
    }

    private sealed record Group(int[] Numbers, CentroidPanels? Panels);
}
