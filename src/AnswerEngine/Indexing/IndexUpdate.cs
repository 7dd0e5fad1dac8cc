using System.Runtime.InteropServices;
using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>
/// Brings an index to a new list of passages: those that it holds already keep their codes, new ones are encoded with the
/// centroids that are there, and the others are left out. Where the centroids fit the new passages no longer, all is made
/// anew.
/// </summary>
/// <remarks>An updated index differs from a clean build's, and says so (<see cref="IndexSettings.Recipe"/> 0).</remarks>
public static class IndexUpdate
{
    /// <summary>
    /// The largest drift at which the centroids stay: the mean squared residual of the new tokens over that of the sample.
    /// New passages of the same kind come to 1.1 to 1.18, because centroids fit their own sample best; to 1.2 an updated index
    /// finds as much as a clean one within .005 at 4 bits and .016 at 2, at 1.25 to 1.45 up to .016 and .031 less (docs/decisions/0029).
    /// </summary>
    public const double MostDrift = 1.2;

    /// <summary>Writes the updated index beside the old one and renames it.</summary>
    /// <param name="previous">The index as it is; it may be the file that is written.</param>
    /// <param name="path">The file that is written.</param>
    /// <param name="passages">The passages that the index is to hold, in their order; one is known again by its hash.</param>
    /// <param name="options">How the index is made where the centroids are fitted anew; precision and fingerprint are to be
    /// those of the index, or it is made anew.</param>
    /// <param name="mostDrift">The drift past which the centroids are fitted anew.</param>
    /// <exception cref="ArgumentException">As for <see cref="IndexBuilder.Write"/>.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static UpdateReport Write(
        IndexFile previous, string path, IReadOnlyList<IndexedPassage> passages, IndexOptions options, double mostDrift = MostDrift)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var known = Enumerable.Range(0, previous.Settings.Passages).GroupBy(previous.HashOf).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        int?[] places = [.. passages.Select(passage => known.TryGetValue(passage.Hash.ToLowerInvariant(), out var place) ? place : (int?)null)];
        var kept = places.OfType<int>().Distinct().Count();
        var report = new UpdateReport(places.Count(place => place is not null), places.Count(place => place is null), previous.Settings.Passages - kept, 0, false);
        var additions = IsComparable(previous, options) ? Encode(previous, passages, places, options) : null;
        if (additions is null || additions.Drift > mostDrift)
        {
            IndexBuilder.Write(path, passages, options);
            return report with { Drift = additions?.Drift ?? 0, Refitted = true };
        }

        Write(previous, path, passages, places, additions.Passages);
        return report with { Drift = additions.Drift };
    }

    private sealed record Additions(Dictionary<int, EncodedTokens> Passages, double Drift);

    private static bool IsComparable(IndexFile previous, IndexOptions options) =>
        previous.Settings.Centroids > 0 && previous.Settings.Precision == options.Precision
        && previous.Settings.Fingerprint.Equals(options.Fingerprint, StringComparison.OrdinalIgnoreCase);

    private static Additions Encode(IndexFile previous, IReadOnlyList<IndexedPassage> passages, int?[] places, IndexOptions options)
    {
        // Which centroids lie near one another is not looked for where nothing is to be encoded.
        if (Array.TrueForAll(places, place => place is not null)) return new Additions([], 0);
        var settings = previous.Settings;
        var encoder = new TokenEncoder(previous.Centroids, previous.Buckets, settings.Precision, settings.Dimension, TokenEncoder.Neighbours(settings.Precision, previous.Centroids, settings.Dimension, options.Parallelism));
        var (encoded, squared, tokens) = (new Dictionary<int, EncodedTokens>(), 0d, 0L);
        for (var i = 0; i < passages.Count; i++)
        {
            if (places[i] is not null) continue;
            var vectors = passages[i].Load();
            Require(settings, vectors, i);
            encoded.Add(i, encoder.Encode(vectors.Data.Span, out var residuals));
            squared += residuals;
            tokens += vectors.Count;
        }

        return new Additions(encoded, tokens == 0 ? 0 : squared / tokens / Math.Max(settings.MeanSquaredResidual, 1e-6));
    }

    private static void Require(IndexSettings settings, TokenEmbeddings vectors, int passage)
    {
        if (vectors.Dimension != settings.Dimension) throw new ArgumentException($"Passage {passage} has vectors of dimension {vectors.Dimension}, the index of {settings.Dimension}.");
        if (vectors.Count > ushort.MaxValue) throw new ArgumentException($"Passage {passage} has {vectors.Count} tokens; an index keeps at most {ushort.MaxValue} of one.");
    }

    private static void Write(
        IndexFile previous, string path, IReadOnlyList<IndexedPassage> passages, int?[] places, Dictionary<int, EncodedTokens> added)
    {
        ushort[] lengths = [.. places.Select((place, i) => (ushort)(place is { } old ? previous.TokensOf(old) : added[i].Codes.Length))];
        var tokens = lengths.Sum(length => (long)length);
        var parts = new IndexParts
        {
            Settings = previous.Settings with { Passages = passages.Count, Tokens = tokens, Recipe = 0 },
            Lengths = lengths,
            Hashes = [.. passages.SelectMany(passage => Convert.FromHexString(passage.Hash))],
            Centroids = MemoryMarshal.Cast<byte, Half>(previous.Section(IndexSection.Centroids)).ToArray(),
            Buckets = previous.Buckets,
        };
        IndexWriter.WriteFile(path, parts, places.Select((place, i) => place is { } old ? Stored(previous, old) : added[i]));
    }

    private static EncodedTokens Stored(IndexFile previous, int passage) =>
        new(previous.CodesOf(passage), previous.VectorBytes(previous.FirstToken(passage), previous.TokensOf(passage)).ToArray());
}
