using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SiteGen.Spooling;

/// <summary>
/// Keeps what a build makes of every page - texts, documents, twins - until all of it is known to be good: the first of it in
/// memory, the rest in a file without a name. Bytes are added at the end and never change. Safe for several threads.
/// </summary>
/// <remarks>
/// The file is deleted as soon as it is open, so that the system takes it back when the program ends, however it ends. A
/// program that dies between these two steps leaves an empty file, which the next one deletes.
/// </remarks>
public sealed class Spool : IDisposable
{
    /// <summary>Bytes that are kept in memory, unless another number is given: the whole of a site of about 2,000 pages.</summary>
    public const long DefaultMemory = 64 << 20;

    // Memory is taken in blocks of so many bytes.
    private const int BlockSize = 1 << 20;

    private const string NameStart = "spool-";

    private readonly string? folder;
    private readonly long memory;
    private readonly Lock placing = new();
    private byte[] block = [];
    private int filled;
    private long taken;
    private SafeFileHandle? file;
    private long ends;

    /// <summary>Makes ready to keep bytes; a file is made when memory does not hold them.</summary>
    /// <param name="folder">Folder of the file, made where it is missing; <see langword="null"/> to keep all in memory.</param>
    /// <param name="memory">How many bytes are kept in memory.</param>
    public Spool(string? folder, long memory = DefaultMemory)
    {
        this.folder = folder;
        this.memory = folder is null ? long.MaxValue : memory;
    }

    /// <summary>Keeps a text, as UTF-8.</summary>
    public HeldBytes Add(string text)
    {
        using var bytes = new BorrowedBytes(Encoding.UTF8.GetMaxByteCount(text.Length));
        return Add(bytes.Room[..Encoding.UTF8.GetBytes(text, bytes.Room)]);
    }

    /// <summary>Keeps bytes.</summary>
    /// <exception cref="IOException">The file cannot be made or written; the disk may be full.</exception>
    public HeldBytes Add(ReadOnlySpan<byte> bytes)
    {
        // A place is taken by one thread at a time and filled by all at once: filling waits for pages of memory and for the disk.
        var (room, position) = Place(bytes.Length);
        if (room is { } free)
        {
            bytes.CopyTo(free.Span);
            return new HeldBytes(free);
        }

        RandomAccess.Write(file!, bytes, position);
        return new HeldBytes(this, position, bytes.Length);
    }

    /// <summary>Reads bytes of the file into a span that is as long as they are.</summary>
    /// <exception cref="ObjectDisposedException">The spool is closed.</exception>
    internal void Read(long position, Span<byte> bytes)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(file!, bytes[read..], position + read);
            if (more == 0) throw new EndOfStreamException("The file that a build keeps its pages in has been cut off.");
            read += more;
        }
    }

    /// <summary>Gives the file back to the system; what lies in it cannot be read any more.</summary>
    public void Dispose() => file?.Dispose();

    private (Memory<byte>? Room, long Position) Place(int length)
    {
        lock (placing)
        {
            if (file is null && taken + length <= memory) return (PlaceInMemory(length), 0);
            OpenFile();
            ends += length;
            return (null, ends - length);
        }
    }

    private Memory<byte> PlaceInMemory(int length)
    {
        taken += length;
        // What needs a block of its own does not end the one that is being filled.
        if (length > BlockSize / 4) return GC.AllocateUninitializedArray<byte>(length);
        if (length > block.Length - filled) (block, filled) = (GC.AllocateUninitializedArray<byte>(BlockSize), 0);
        filled += length;
        return block.AsMemory(filled - length, length);
    }

    private void OpenFile()
    {
        if (file is not null) return;
        Directory.CreateDirectory(folder!);
        foreach (var abandoned in Directory.GetFiles(folder!, NameStart + "*")) Delete(abandoned);
        var path = Path.Combine(folder!, string.Create(CultureInfo.InvariantCulture, $"{NameStart}{Environment.ProcessId}-{Guid.NewGuid():N}"));
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
        Delete(path);
    }

    // A running program reads its file on when the name is gone.
    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Some systems keep the name until the program that has the file open ends; it goes with the next build.
        }
    }
}
