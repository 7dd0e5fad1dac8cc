namespace AnswerEngine.Encoding;

/// <summary>Asks the cache first, and the encoder only for what the cache does not hold.</summary>
/// <param name="encoder">Computes what is missing; not disposed of here.</param>
/// <param name="cache">Opened for this encoder's fingerprint.</param>
public sealed class CachingEncoder(IEncoder encoder, EmbeddingCache cache) : IEncoder
{
    /// <inheritdoc/>
    public string Fingerprint => encoder.Fingerprint;

    /// <inheritdoc/>
    public int Dimension => encoder.Dimension;

    /// <summary>The cache, which counts hits and misses; saving it is up to the caller.</summary>
    public EmbeddingCache Cache => cache;

    /// <summary>Opens the encoder's cache in a folder.</summary>
    public static CachingEncoder Open(string folder, IEncoder encoder) =>
        new(encoder, EmbeddingCache.Open(folder, encoder.Fingerprint, encoder.Dimension));

    /// <inheritdoc/>
    public TokenEmbeddings Encode(string text) => cache.GetOrAdd("passage", text, encoder.Encode);

    /// <inheritdoc/>
    public TokenEmbeddings EncodeQuery(string text) => cache.GetOrAdd("query", text, encoder.EncodeQuery);

    /// <inheritdoc/>
    public IReadOnlyList<TokenEmbeddings> EncodeAll(
        IReadOnlyList<string> texts,
        int parallelism = 1,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default) =>
        SideBySide.Encode(Encode, texts, parallelism, progress, cancellationToken);
}
