using System.Security.Cryptography;
using AnswerEngine.Caching;

namespace AnswerEngine.Encoding;

/// <summary>
/// Vectors that an earlier build computed, kept in one file for each encoder and found by the text they belong to.
/// </summary>
/// <remarks>
/// An entry is known by SHA-256 over what the text was encoded as, the SHA-256 of the text, and the encoder's
/// fingerprint, so that no other text and no other model can be taken for it. Each carries a checksum: an entry that
/// fails it is as good as absent, and its text is encoded again. Members may be called from several threads at once.
/// </remarks>
public sealed class EmbeddingCache
{
    private readonly string fingerprint;
    private readonly int dimension;
    private readonly RecordCache<TokenEmbeddings> records;

    private EmbeddingCache(string path, string fingerprint, int dimension)
    {
        (this.fingerprint, this.dimension) = (fingerprint, dimension);
        records = new(path, new EmbeddingForm(dimension));
    }

    /// <summary>Texts whose vectors were found.</summary>
    public int Hits => records.Hits;

    /// <summary>Texts whose vectors were not found.</summary>
    public int Misses => records.Misses;

    /// <summary>Damaged stretches of the file that were passed over when it was opened.</summary>
    public int Ignored => records.Ignored;

    /// <summary>Vectors at hand.</summary>
    public int Count => records.Count;

    /// <summary>Opens the cache of one encoder; an absent or unreadable file is an empty cache.</summary>
    /// <param name="folder">Folder of the caches; made when the cache is first saved.</param>
    /// <param name="fingerprint">Fingerprint of the encoder, hexadecimal.</param>
    /// <param name="dimension">Length of its vectors; entries of another are ignored.</param>
    public static EmbeddingCache Open(string folder, string fingerprint, int dimension)
    {
        ArgumentException.ThrowIfNullOrEmpty(fingerprint);
        return new(Path.Combine(folder, fingerprint + ".embeddings"), fingerprint, dimension);
    }

    /// <summary>Finds a text's vectors, or has them computed and keeps them.</summary>
    /// <param name="kind">What the text is encoded as, such as <c>passage</c> or <c>query</c>.</param>
    /// <param name="text">The text.</param>
    /// <param name="encode">Computes the vectors of a text that is not at hand.</param>
    public TokenEmbeddings GetOrAdd(string kind, string text, Func<string, TokenEmbeddings> encode) =>
        records.GetOrAdd(Key(kind, text), () =>
        {
            var computed = encode(text);
            return computed.Dimension == dimension
                ? computed
                : throw new ArgumentException($"Vectors of dimension {computed.Dimension} in a cache of {dimension}.", nameof(encode));
        });

    /// <summary>
    /// Writes the entries that were asked for since the cache was opened, and drops the others. The file is written beside
    /// the old one and renamed, so that an interrupted build leaves the old one whole.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Save() => records.Save();

    private string Key(string kind, string text)
    {
        var sum = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{kind}\n{sum}\n{fingerprint}")));
    }
}
