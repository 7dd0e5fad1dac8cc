namespace AnswerEngine.Indexing;

/// <summary>Shares the memory that indexing may take between the sample and all that lies beside it.</summary>
internal static class IndexMemory
{
    /// <summary>Tokens that are compared and encoded as one piece of work.</summary>
    public const int ChunkTokens = 4096;

    // Centroids, those of the next pass, their panels and groups, and their float16 form.
    private const int CopiesOfCentroids = 5;

    /// <summary>Centroids that are compared with all others as one piece of work.</summary>
    public const int ComparedCentroids = 16;

    // What lies beside a centroid: its neighbours.
    private const int BytesOfNeighbours = 4 * 4;

    // Of a sample token: nearest centroid, score, place among its members, place while the first centroids are drawn, order.
    private const int BytesBesideVector = 24;

    // A token's code and its passage in a list, and the list's bytes before they are written.
    private const int BytesOfListedToken = 2 + 4 + 4;

    private const int LargestSample = 1 << 22;
    private const int SampleOfCentroid = 64;
    private const int SmallestSample = 1 << 16;

    /// <summary>Tokens that the sample may hold: it takes at most half of the memory, since garbage lies beside it.</summary>
    /// <exception cref="ArgumentException">The memory does not suffice.</exception>
    public static int Sample(IndexOptions options, long tokens, int centroids, int dimension, int bytesOfVector)
    {
        var rest = options.Memory - Beside(options, centroids, dimension);
        var wanted = Math.Min(tokens, Math.Min(LargestSample, Math.Max(SmallestSample, (long)SampleOfCentroid * centroids)));
        var room = Math.Min(Math.Min(rest, options.Memory / 2) / (bytesOfVector + BytesBesideVector), int.MaxValue / dimension);
        if (room < Math.Min(tokens, centroids) || rest < tokens * BytesOfListedToken)
        {
            var sample = Math.Min(tokens, centroids) * (bytesOfVector + BytesBesideVector);
            var needed = Math.Max(2 * sample, Beside(options, centroids, dimension) + Math.Max(sample, tokens * BytesOfListedToken));
            throw new ArgumentException($"{tokens} tokens and {centroids} centroids cannot be indexed in {options.Memory >> 20} MiB; allow at least {(needed >> 20) + 1} MiB.", nameof(options));
        }

        return (int)Math.Min(wanted, room);
    }

    /// <summary>Bytes taken at the most.</summary>
    public static long Peak(IndexOptions options, long tokens, int centroids, int dimension, int bytesOfVector, int sample) =>
        Beside(options, centroids, dimension) + Math.Max((long)sample * (bytesOfVector + BytesBesideVector), tokens * BytesOfListedToken);

    private static long Beside(IndexOptions options, int centroids, int dimension) =>
        (((CopiesOfCentroids * 4L * dimension) + BytesOfNeighbours + ((ComparedCentroids + 1) * 4L * options.Parallelism)) * centroids) + (3L * options.Parallelism * ChunkTokens * dimension * 4);
}
