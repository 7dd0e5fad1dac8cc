using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Files;

namespace AnswerEngine.Indexing;

/// <summary>Writes the sections of an index, each hashed as it is written; tokens pass through and are not held.</summary>
internal static class IndexWriter
{
    /// <summary>Writes a file beside the old one and renames it.</summary>
    public static long WriteFile(string path, IndexParts parts, IEnumerable<EncodedTokens> tokens)
    {
        var length = 0L;
        WholeFile.Write(path, file => length = Write(file, parts, tokens));
        return length;
    }

    /// <summary>Writes an index to an empty stream that can seek.</summary>
    /// <returns>Its length in bytes.</returns>
    public static long Write(Stream stream, IndexParts parts, IEnumerable<EncodedTokens> tokens)
    {
        var settings = parts.Settings;
        var lengths = new long[IndexLayout.Sections];
        var hashes = new byte[IndexLayout.Sections][];
        var buckets = parts.Buckets is { } residual ? MemoryMarshal.AsBytes<float>((float[])[.. residual.Cutoffs, .. residual.Weights]).ToArray() : [];
        Put(IndexSection.Settings, settings.ToBytes());
        Put(IndexSection.Lengths, MemoryMarshal.AsBytes(parts.Lengths.AsSpan()));
        Put(IndexSection.Hashes, parts.Hashes);
        Put(IndexSection.Centroids, MemoryMarshal.AsBytes(parts.Centroids.AsSpan()));
        Put(IndexSection.Buckets, buckets);
        lengths[(int)IndexSection.Codes - 1] = settings.Tokens * settings.CodeBytes;
        var codes = PutVectors();
        Put(IndexSection.Codes, CodeBytes(codes, settings.CodeBytes));
        var starts = new uint[settings.Centroids + 1];
        var lists = PostingLists.Write(codes, parts.Lengths, starts);
        Put(IndexSection.ListOffsets, MemoryMarshal.AsBytes(starts.AsSpan()));
        Put(IndexSection.Lists, lists);
        stream.Position = 0;
        stream.Write(IndexLayout.Write(lengths, hashes));
        return stream.Length;

        void Put(IndexSection section, ReadOnlySpan<byte> bytes)
        {
            var i = (int)section - 1;
            (lengths[i], hashes[i]) = (bytes.Length, SHA256.HashData(bytes));
            Seek(i);
            stream.Write(bytes);
        }

        ushort[] PutVectors()
        {
            const int i = (int)IndexSection.Vectors - 1;
            Seek(i);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var all = new ushort[settings.Tokens];
            var token = 0;
            foreach (var chunk in tokens)
            {
                foreach (var code in chunk.Codes) all[token++] = (ushort)code;
                hash.AppendData(chunk.Vectors);
                stream.Write(chunk.Vectors);
                lengths[i] += chunk.Vectors.Length;
            }

            hashes[i] = hash.GetHashAndReset();
            return all;
        }

        // Bytes that are passed over become zeros.
        void Seek(int section)
        {
            var offset = IndexLayout.Offsets(lengths)[section];
            if (stream.Length < offset) stream.SetLength(offset);
            stream.Position = offset;
        }
    }

    private static ReadOnlySpan<byte> CodeBytes(ushort[] codes, int bytesOfCode) =>
        bytesOfCode == 2 ? MemoryMarshal.AsBytes(codes.AsSpan()) : Array.ConvertAll(codes, code => (byte)code);
}
