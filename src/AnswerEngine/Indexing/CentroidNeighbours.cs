namespace AnswerEngine.Indexing;

/// <summary>For each centroid the few whose directions lie nearest to its own, itself among them.</summary>
/// <remarks>Found once for centroids that are then moved: a fitting moves them less than they lie apart.</remarks>
internal sealed class CentroidNeighbours
{
    private readonly int[] neighbours;
    private readonly int each;

    private CentroidNeighbours(int[] neighbours, int each) => (this.neighbours, this.each) = (neighbours, each);

    /// <summary>Centroids around a centroid, nearest first.</summary>
    public ReadOnlySpan<int> this[int centroid] => neighbours.AsSpan(centroid * each, each);

    /// <summary>Compares all centroids with one another.</summary>
    /// <param name="centroids">Row-major <c>[count, dim]</c>, of any length.</param>
    /// <param name="dimension">Length of a vector.</param>
    /// <param name="most">Neighbours of each, itself counted, at least 1; fewer where there are fewer centroids.</param>
    /// <param name="parallelism">Centroids compared at the same time.</param>
    public static CentroidNeighbours Of(ReadOnlySpan<float> centroids, int dimension, int most, int parallelism)
    {
        var count = centroids.Length / dimension;
        var each = Math.Min(most, count);
        var (directions, found) = (centroids.ToArray(), new int[count * each]);
        for (var first = 0; first < directions.Length; first += dimension) UnitLength.Scale(directions.AsSpan(first, dimension));
        Parallel.For(0, (count + IndexMemory.ComparedCentroids - 1) / IndexMemory.ComparedCentroids, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, block =>
        {
            var first = block * IndexMemory.ComparedCentroids;
            var rows = Math.Min(IndexMemory.ComparedCentroids, count - first);
            var lanes = new VectorLanes(directions.AsSpan(first * dimension, rows * dimension), rows, dimension);
            var (dots, column) = (new float[count * lanes.Width], new float[count]);
            lanes.Dots(directions, count, dots);
            for (var row = 0; row < rows; row++)
            {
                for (var other = 0; other < count; other++) column[other] = dots[(other * lanes.Width) + row];
                Largest.Of(column, found.AsSpan((first + row) * each, each));
            }
        });
        return new CentroidNeighbours(found, each);
    }
}
