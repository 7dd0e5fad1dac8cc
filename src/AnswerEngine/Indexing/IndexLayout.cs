using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AnswerEngine.Indexing;

/// <summary>Header and section table of an index file: where sections lie follows from their lengths (docs/index-format.md).</summary>
internal static class IndexLayout
{
    public const int Version = 1;
    public const int Sections = (int)IndexSection.Lists;
    public const int HashLength = 16;
    public const int Alignment = 64;
    private const int HeaderLength = 64;
    private const int HashedHeader = 24;
    private const int EntryLength = 48;

    /// <summary>Bytes of header and table.</summary>
    public const int Length = HeaderLength + (Sections * EntryLength);

    /// <summary>What every index file begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "PIDX\r\n\u001a\n"u8;

    /// <summary>Where each section begins.</summary>
    public static long[] Offsets(ReadOnlySpan<long> lengths)
    {
        var offsets = new long[lengths.Length];
        var end = (long)Length;
        for (var i = 0; i < lengths.Length; i++)
        {
            offsets[i] = (end + Alignment - 1) / Alignment * Alignment;
            end = offsets[i] + lengths[i];
        }

        return offsets;
    }

    /// <summary>Header and table of sections of these lengths and hashes.</summary>
    public static byte[] Write(ReadOnlySpan<long> lengths, IReadOnlyList<byte[]> hashes)
    {
        var bytes = new byte[Length];
        var offsets = Offsets(lengths);
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Sections);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), offsets[^1] + lengths[^1]);
        for (var i = 0; i < Sections; i++)
        {
            var entry = bytes.AsSpan(HeaderLength + (i * EntryLength), EntryLength);
            BinaryPrimitives.WriteInt32LittleEndian(entry, i + 1);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], offsets[i]);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], lengths[i]);
            hashes[i].AsSpan(0, HashLength).CopyTo(entry[24..]);
        }

        Hash(bytes.AsSpan(0, HashedHeader), bytes.AsSpan(HeaderLength)).CopyTo(bytes, HashedHeader);
        return bytes;
    }

    /// <summary>Lengths and hashes of the sections that a header names.</summary>
    /// <param name="bytes">The beginning of the file.</param>
    /// <param name="fileLength">Bytes of the whole file.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="InvalidIndexException">The header is not one that this program writes.</exception>
    public static (long[] Lengths, byte[][] Hashes) Read(ReadOnlySpan<byte> bytes, long fileLength, string path)
    {
        if (bytes.Length < 12 || !bytes.StartsWith(Magic)) throw new InvalidIndexException(path, "is not an index: it does not begin with PIDX.");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        if (version != Version)
        {
            throw new InvalidIndexException(path, $"is an index of version {version}; this program reads version {Version}.", "Use the program that wrote it, or delete the file and build again.");
        }

        if (bytes.Length < Length) throw new InvalidIndexException(path, $"ends after {bytes.Length} bytes, within its header.");
        var lengths = new long[Sections];
        var hashes = new byte[Sections][];
        for (var i = 0; i < Sections; i++)
        {
            var entry = bytes.Slice(HeaderLength + (i * EntryLength), EntryLength);
            lengths[i] = BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
            hashes[i] = entry.Slice(24, HashLength).ToArray();
            if (lengths[i] < 0 || lengths[i] > fileLength) throw new InvalidIndexException(path, $"is {fileLength} bytes long, which does not hold a section of {lengths[i]}.");
        }

        // There is one way to write a header of these lengths and hashes; whatever else differs is damage.
        if (!bytes[..Length].SequenceEqual(Write(lengths, hashes))) throw new InvalidIndexException(path, "has a damaged header.");
        var end = Offsets(lengths)[^1] + lengths[^1];
        return end == fileLength ? (lengths, hashes) : throw new InvalidIndexException(path, $"is {fileLength} bytes long; its header says {end}.");
    }

    /// <summary>The first 16 bytes of SHA-256 over two stretches.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(first);
        hash.AppendData(second);
        return hash.GetHashAndReset()[..HashLength];
    }
}
