using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AnswerEngine.Indexing;

/// <summary>Cuts an index into files that a browser fetches whole (docs/index-format.md).</summary>
public static class IndexShards
{
    /// <summary>Most bytes of a body, and of head and body together where there is one body.</summary>
    public const int MostBytes = 1_000_000;

    private const int Version = 1;
    private const int HeaderLength = 64;
    private const int EntryLength = 40;

    /// <summary>Cuts an index.</summary>
    /// <param name="index">An index of 1, 2 or 4 bits, of less than 2^31 tokens.</param>
    /// <param name="mostBytes">Most bytes of a body; tests cut small.</param>
    /// <exception cref="ArgumentException">The index keeps whole vectors, or a passage is larger than a body may be.</exception>
    public static ShardSet Write(IndexFile index, int mostBytes = MostBytes)
    {
        ArgumentNullException.ThrowIfNull(index);
        var settings = index.Settings;
        if (index.Buckets is not { } buckets) throw new ArgumentException($"An index of precision {settings.Precision} is not cut for the browser; make one of 1, 2 or 4 bits.", nameof(index));
        if (settings.Tokens > int.MaxValue) throw new ArgumentException($"An index of {settings.Tokens} tokens is too large for a browser.", nameof(index));
        var head = HeadLength(settings, buckets, bodies: 1);
        var isOne = head + BodyLength(settings, (int)settings.Tokens) <= mostBytes;
        var cuts = isOne ? [(0, settings.Passages)] : Cuts(index, mostBytes);
        ImmutableArray<IndexShard> bodies = [.. cuts.Select((cut, number) => Shard(Body(index, number, cut.From, cut.To)))];
        return new ShardSet(Shard(Head(index, buckets, cuts, bodies)), bodies);
    }

    private static List<(int From, int To)> Cuts(IndexFile index, int mostBytes)
    {
        List<(int, int)> cuts = [];
        for (var (from, passage) = (0, 0); passage < index.Settings.Passages; passage++)
        {
            if (BodyLength(index.Settings, index.TokensOf(passage)) > mostBytes)
            {
                throw new ArgumentException($"Passage {passage} of {index.TokensOf(passage)} tokens is larger than {mostBytes} bytes.", nameof(index));
            }

            var next = passage + 1;
            if (next < index.Settings.Passages && BodyLength(index.Settings, (int)(index.FirstToken(next + 1) - index.FirstToken(from))) <= mostBytes) continue;
            cuts.Add((from, next));
            from = next;
        }

        return cuts.Count == 0 ? [(0, 0)] : cuts;
    }

    private static byte[] Body(IndexFile index, int number, int from, int to)
    {
        var settings = index.Settings;
        var first = index.FirstToken(from);
        var tokens = (int)(index.FirstToken(to) - first);
        var bytes = new byte[BodyLength(settings, tokens)];
        var vectors = VectorOffset(settings, tokens);
        "PIXB"u8.CopyTo(bytes);
        Write(bytes, 4, [Version, number, from, to - from, (int)first, tokens, settings.CodeBytes, settings.Stride, HeaderLength, vectors]);
        index.CodeBytes(first, tokens).CopyTo(bytes.AsSpan(HeaderLength));
        index.VectorBytes(first, tokens).CopyTo(bytes.AsSpan(vectors));
        return bytes;
    }

    private static byte[] Head(IndexFile index, ResidualBuckets buckets, List<(int From, int To)> cuts, ImmutableArray<IndexShard> bodies)
    {
        var settings = index.Settings;
        var bytes = new byte[HeadLength(settings, buckets, bodies.Length)];
        var table = HeaderLength + (4 * buckets.Weights.Length);
        var lengths = table + (EntryLength * bodies.Length);
        var centroids = lengths + Padded(2 * settings.Passages);
        "PIXH"u8.CopyTo(bytes);
        Write(bytes, 4,
        [
            Version, settings.Dimension, buckets.Bits, settings.Passages, (int)settings.Tokens, settings.Centroids, settings.CodeBytes,
            settings.Stride, bodies.Length, HeaderLength, table, lengths, centroids, bytes.Length,
        ]);
        MemoryMarshal.AsBytes(buckets.Weights.AsSpan()).CopyTo(bytes.AsSpan(HeaderLength));
        for (var i = 0; i < bodies.Length; i++)
        {
            var (entry, (from, to)) = (table + (i * EntryLength), cuts[i]);
            Write(bytes, entry, [from, to - from, (int)index.FirstToken(from), (int)(index.FirstToken(to) - index.FirstToken(from)), bodies[i].Content.Length]);
            Convert.FromHexString(bodies[i].Name).CopyTo(bytes, entry + 24);
        }

        index.Section(IndexSection.Lengths).CopyTo(bytes.AsSpan(lengths));
        index.Section(IndexSection.Centroids).CopyTo(bytes.AsSpan(centroids));
        return bytes;
    }

    private static int HeadLength(IndexSettings settings, ResidualBuckets buckets, int bodies) =>
        HeaderLength + (4 * buckets.Weights.Length) + (EntryLength * bodies) + Padded(2 * settings.Passages) + Padded(2 * settings.Centroids * settings.Dimension);

    private static long BodyLength(IndexSettings settings, int tokens) => HeaderLength + PaddedLong((long)tokens * settings.CodeBytes) + ((long)tokens * settings.Stride);

    private static int VectorOffset(IndexSettings settings, int tokens) => HeaderLength + Padded(tokens * settings.CodeBytes);

    private static int Padded(int length) => (length + 3) & ~3;

    private static long PaddedLong(long length) => (length + 3) & ~3L;

    private static void Write(byte[] bytes, int at, ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
            at += 4;
        }
    }

    private static IndexShard Shard(byte[] content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16)), ImmutableCollectionsMarshal.AsImmutableArray(content));
}
