namespace AnswerEngine.Indexing;

/// <summary>
/// Makes an index from passages in one clean run: equal passages, options and order give equal bytes. Passages are gone
/// through once; their vectors wait in a temporary file, so that no more than the memory allowed is taken.
/// </summary>
public static class IndexBuilder
{
    // Of 96 dimensions each: a million and a half values for at most fifteen cutoffs.
    private const int BucketTokens = 1 << 14;

    /// <summary>Writes an index beside the old one and renames it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="passages">Passages in their canonical order.</param>
    /// <param name="options">How the index is made.</param>
    /// <param name="cancellation">Stops between chunks; the old file stays.</param>
    /// <exception cref="ArgumentException">An option is out of range, the memory does not suffice, or a passage cannot be
    /// indexed; the message says which.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static IndexReport Write(string path, IEnumerable<IndexedPassage> passages, IndexOptions options, CancellationToken cancellation = default) =>
        Build(passages, options, (parts, tokens) => IndexWriter.WriteFile(path, parts, tokens), cancellation);

    /// <summary>Makes an index in memory: the bytes of its file.</summary>
    /// <param name="passages">Passages in their canonical order.</param>
    /// <param name="options">How the index is made.</param>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(IEnumerable<IndexedPassage> passages, IndexOptions options)
    {
        using var stream = new MemoryStream();
        Build(passages, options, (parts, tokens) => IndexWriter.Write(stream, parts, tokens), CancellationToken.None);
        return stream.ToArray();
    }

    private static IndexReport Build(
        IEnumerable<IndexedPassage> passages, IndexOptions options, Func<IndexParts, IEnumerable<EncodedTokens>, long> write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        using var spill = TokenSpill.Of(passages, options.Working, options.TemporaryFolder, cancellation);
        var lengths = spill.Lengths;
        var count = IndexShape.Centroids(spill.Count, lengths.Length, spill.Dimension);
        var sample = count == 0 ? 0 : IndexMemory.Sample(options, spill.Count, count, spill.Dimension, spill.BytesOfVector);
        var (centroids, encoder, meanSquared) = count == 0 ? ([], null, 0) : Fit(spill, spill.Sample(sample), count, options, cancellation);
        var parts = new IndexParts
        {
            Settings = SettingsOf(options, spill.Dimension, lengths.Length, spill.Count, count, meanSquared),
            Lengths = lengths,
            Hashes = spill.Hashes,
            Centroids = Array.ConvertAll(centroids, value => (Half)value),
            Buckets = encoder?.Buckets ?? (IndexShape.IsResidual(options.Precision) && count == 0 ? ResidualBuckets.Of((int)options.Precision, []) : null),
        };
        var length = write(parts, encoder?.EncodeAll(spill.Count, spill.Read, options.Parallelism, cancellation) ?? []);
        return new IndexReport
        {
            Passages = lengths.Length,
            Tokens = spill.Count,
            Centroids = count,
            Sample = sample,
            MeanSquaredResidual = meanSquared,
            WorkingBytes = count == 0 ? 0 : IndexMemory.Peak(options, spill.Count, count, spill.Dimension, spill.BytesOfVector, sample),
            Length = length,
        };
    }

    private static IndexSettings SettingsOf(IndexOptions options, int dimension, int passages, long tokens, int centroids, float meanSquared) => new()
    {
        Dimension = dimension,
        Precision = options.Precision,
        Passages = passages,
        Centroids = centroids,
        Tokens = tokens,
        CodeBytes = IndexShape.CodeBytes(centroids),
        Stride = IndexShape.Stride(options.Precision, dimension),
        MeanSquaredResidual = meanSquared,
        Recipe = IndexSettings.CurrentRecipe,
        Fingerprint = options.Fingerprint.ToLowerInvariant(),
    };

    // Between the tokens of the sample lie others, to which the centroids were not fitted: their residuals are those that
    // most tokens have.
    private static (float[] Centroids, TokenEncoder Encoder, float MeanSquared) Fit(
        TokenSpill spill, IVectors sample, int count, IndexOptions options, CancellationToken cancellation)
    {
        var dimension = spill.Dimension;
        var centroids = ResidualFitting.Rounded(CentroidFitting.Fit(sample, count, options.Seed, options.Parallelism));
        cancellation.ThrowIfCancellationRequested();
        var tokens = (int)Math.Min(spill.Count, BucketTokens);
        var vectors = new float[tokens * dimension];
        for (var i = 0; i < tokens; i++) spill.Read(((2L * i) + 1) * spill.Count / (2L * tokens), vectors.AsSpan(i * dimension, dimension));
        var neighbours = TokenEncoder.Neighbours(options.Precision, centroids, dimension, options.Parallelism);
        var buckets = IndexShape.IsResidual(options.Precision)
            ? ResidualFitting.Fit(options.Precision, sample, new FloatVectors(vectors, tokens, dimension), centroids, neighbours, options.Parallelism, cancellation)
            : null;
        var encoder = new TokenEncoder(centroids, buckets, options.Precision, dimension, neighbours);
        return (centroids, encoder, (float)(encoder.SquaredResiduals(vectors) / tokens));
    }
}
