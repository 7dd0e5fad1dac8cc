using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AnswerEngine.Indexing;

/// <summary>The bytes of an index, mapped from a file or held in memory; longer than a span may be.</summary>
internal sealed unsafe class IndexBytes : IDisposable
{
    private const int LongestPiece = 1 << 26;

    private readonly MemoryMappedFile? file;
    private readonly MemoryMappedViewAccessor? view;
    // Keeps the pinned array alive.
    private readonly byte[]? memory;
    private byte* start;

    private IndexBytes(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Length = new FileInfo(path).Length;
    }

    private IndexBytes(ReadOnlySpan<byte> bytes)
    {
        memory = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(memory);
        start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0);
        Length = bytes.Length;
    }

    /// <summary>Number of bytes.</summary>
    public long Length { get; }

    /// <summary>Maps a file.</summary>
    /// <exception cref="InvalidIndexException">There is no such file, or it is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IndexBytes Map(string path)
    {
        var found = new FileInfo(path);
        if (!found.Exists) throw new InvalidIndexException(path, "is not there.", "Run `build`, which writes it.");
        return found.Length == 0 ? throw new InvalidIndexException(path, "is empty.") : new IndexBytes(path);
    }

    /// <summary>Copies bytes.</summary>
    public static IndexBytes Copy(ReadOnlySpan<byte> bytes) => new(bytes);

    /// <summary>A stretch of the bytes; valid until they are disposed of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the bytes.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        ObjectDisposedException.ThrowIf(start is null, this);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - length);
        return new ReadOnlySpan<byte>(start + offset, length);
    }

    /// <summary>SHA-256 of a stretch.</summary>
    public byte[] Hash(long offset, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = 0L; at < length; at += LongestPiece)
        {
            hash.AppendData(Slice(offset + at, (int)Math.Min(LongestPiece, length - at)));
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Unmaps the file.</summary>
    public void Dispose()
    {
        if (start is null) return;
        start = null;
        if (view is null) return;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file!.Dispose();
    }
}
