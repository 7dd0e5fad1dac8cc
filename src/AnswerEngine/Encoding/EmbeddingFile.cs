using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AnswerEngine.Encoding;

/// <summary>The cache's file: one self-contained entry after another, so that damage to one leaves the others readable.</summary>
/// <remarks>
/// Entry, little-endian: <c>EMB1</c>; 32 bytes of key; uint32 tokens; uint32 dim; for each token int32 id, int32 start,
/// int32 end, float32 weight; float32 <c>[tokens, dim]</c>; SHA-256 of all that. The reader looks for the next
/// <c>EMB1</c> after whatever does not check.
/// </remarks>
internal static class EmbeddingFile
{
    private const int KeyLength = 32;
    private const int HeaderLength = 4 + KeyLength + 8;
    private const int TokenLength = 16;

    /// <summary>What could be read: entries by key, and how many damaged stretches were passed over.</summary>
    public sealed record Content(IReadOnlyDictionary<string, TokenEmbeddings> Entries, int Ignored);

    private static ReadOnlySpan<byte> Mark => "EMB1"u8;

    /// <summary>Reads what can be trusted of a file; nothing of one that is absent or cannot be opened.</summary>
    public static Content Read(string path, int dimension)
    {
        var entries = new Dictionary<string, TokenEmbeddings>(StringComparer.Ordinal);
        var ignored = 0;
        ReadOnlySpan<byte> rest = Bytes(path);
        while (!rest.IsEmpty)
        {
            if (Entry(rest) is { } length)
            {
                Keep(rest[..length], dimension, entries);
                rest = rest[length..];
                continue;
            }

            ignored++;
            var next = rest[1..].IndexOf(Mark);
            rest = next < 0 ? [] : rest[(1 + next)..];
        }

        return new(entries, ignored);
    }

    /// <summary>Writes entries in the order given.</summary>
    public static void Write(string path, int dimension, IEnumerable<KeyValuePair<string, TokenEmbeddings>> entries)
    {
        using var file = File.Create(path);
        foreach (var (key, embeddings) in entries)
        {
            file.Write(Bytes(key, dimension, embeddings));
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache saves time only: without it every text is encoded again.
            return [];
        }
    }

    // Length of the sound entry that the bytes begin with; null where they begin with none.
    private static int? Entry(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength + SHA256.HashSizeInBytes || !bytes.StartsWith(Mark))
        {
            return null;
        }

        var (tokens, dimension) = Shape(bytes);
        var length = HeaderLength + (tokens * (TokenLength + (4L * dimension)));
        if (tokens < 0 || dimension < 1 || length > bytes.Length - SHA256.HashSizeInBytes)
        {
            return null;
        }

        var sum = bytes.Slice((int)length, SHA256.HashSizeInBytes);
        return SHA256.HashData(bytes[..(int)length]).AsSpan().SequenceEqual(sum)
            ? (int)length + SHA256.HashSizeInBytes
            : null;
    }

    private static void Keep(ReadOnlySpan<byte> entry, int dimension, Dictionary<string, TokenEmbeddings> entries)
    {
        var (tokens, found) = Shape(entry);
        if (found != dimension)
        {
            return;
        }

        var rows = MemoryMarshal.Cast<byte, Row>(entry.Slice(HeaderLength, tokens * TokenLength)).ToArray();
        var data = MemoryMarshal.Cast<byte, float>(entry.Slice(HeaderLength + (tokens * TokenLength), tokens * dimension * 4));
        entries[Convert.ToHexStringLower(entry.Slice(4, KeyLength))] = new TokenEmbeddings(
            [.. rows.Select(row => row.Id)],
            [.. rows.Select(row => new TokenOffset(row.Start, row.End))],
            dimension,
            data.ToArray(),
            [.. rows.Select(row => row.Weight)]);
    }

    private static (int Tokens, int Dimension) Shape(ReadOnlySpan<byte> entry) =>
        (BinaryPrimitives.ReadInt32LittleEndian(entry[(4 + KeyLength)..]),
            BinaryPrimitives.ReadInt32LittleEndian(entry[(8 + KeyLength)..]));

    private static byte[] Bytes(string key, int dimension, TokenEmbeddings embeddings)
    {
        var tokens = embeddings.Count;
        var length = HeaderLength + (tokens * (TokenLength + (4 * dimension)));
        var bytes = new byte[length + SHA256.HashSizeInBytes];
        Mark.CopyTo(bytes);
        Convert.FromHexString(key).CopyTo(bytes, 4);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 + KeyLength), tokens);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8 + KeyLength), dimension);
        var rows = MemoryMarshal.Cast<byte, Row>(bytes.AsSpan(HeaderLength, tokens * TokenLength));
        for (var i = 0; i < tokens; i++)
        {
            var (start, end) = embeddings.Offsets[i];
            rows[i] = new Row(embeddings.TokenIds[i], start, end, embeddings.Weights[i]);
        }

        MemoryMarshal.AsBytes(embeddings.Data.Span).CopyTo(bytes.AsSpan(HeaderLength + (tokens * TokenLength)));
        SHA256.HashData(bytes.AsSpan(0, length)).CopyTo(bytes, length);
        return bytes;
    }

    // Every processor that ONNX Runtime is carried for is little-endian, so rows and vectors are copied as they lie.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Row(int Id, int Start, int End, float Weight);
}
