namespace SiteGen.Output;

/// <summary>
/// Replaces a few files of an output folder and leaves the others, given a record of what the last build wrote. New files are
/// written beside their places; only when all are, each is renamed.
/// </summary>
public sealed class OutputMend : IDisposable
{
    private const int PieceLength = 1 << 16;

    private readonly string folder;
    private readonly string recordFile;
    private readonly OutputRecord record;
    private readonly Dictionary<string, WrittenFile> prepared = new(StringComparer.Ordinal);

    private OutputMend(string folder, string recordFile, OutputRecord record)
    {
        this.folder = Path.GetFullPath(folder);
        this.recordFile = recordFile;
        this.record = record;
    }

    /// <summary>Opens an output folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="recordFile">The record of what the last build wrote there.</param>
    /// <returns><see langword="null"/> where there is no such folder, or no record of it.</returns>
    public static OutputMend? Open(string folder, string recordFile) =>
        File.Exists(Path.Combine(folder, SiteWriter.Marker)) && OutputRecord.Load(recordFile) is { IsEmpty: false } record
            ? new OutputMend(folder, recordFile, record)
            : null;

    /// <summary>Whether the folder holds the files of the record, none besides, and nobody has touched one since.</summary>
    public bool IsUntouched() => record.IsIn(folder);

    /// <summary>Whether the last build wrote a file of this path.</summary>
    public bool Contains(string path) => record[path] is not null;

    /// <summary>The bytes of a file as the last build left it.</summary>
    /// <returns><see langword="null"/> where it left none, or somebody has touched it.</returns>
    public byte[]? Read(string path) => record[path] is { } known && known.IsIn(folder, path) ? File.ReadAllBytes(Path.Combine(folder, path)) : null;

    /// <summary>Writes a file beside the one whose place it is to take.</summary>
    public void Prepare(string path, ReadOnlyMemory<byte> content)
    {
        using var handle = Beside(path);
        RandomAccess.Write(handle, content.Span, 0);
        Note(path, content.Length, File.GetLastWriteTimeUtc(handle).Ticks);
    }

    /// <summary>Writes a file, but for some pieces, beside the one whose place it is to take.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pieces">What differs, in order, no piece over another.</param>
    /// <returns>False where a piece is not as it must be.</returns>
    public bool Prepare(string path, IReadOnlyList<Splice> pieces)
    {
        if (record[path] is not { } known || !known.IsIn(folder, path)) return false;
        using var from = File.OpenHandle(Path.Combine(folder, path));
        using var to = Beside(path);
        var (read, written) = (0L, 0L);
        var buffer = new byte[PieceLength];
        foreach (var (at, old, now) in pieces)
        {
            Copy(at);
            if (!Holds(from, read, old.Span)) return false;
            RandomAccess.Write(to, now.Span, written);
            (read, written) = (read + old.Length, written + now.Length);
        }

        Copy(known.Length);
        Note(path, written, File.GetLastWriteTimeUtc(to).Ticks);
        return true;

        void Copy(long end)
        {
            while (read < end)
            {
                var count = RandomAccess.Read(from, buffer.AsSpan(0, (int)Math.Min(end - read, buffer.Length)), read);
                if (count == 0) throw new EndOfStreamException($"'{path}' became shorter while it was read.");
                RandomAccess.Write(to, buffer.AsSpan(0, count), written);
                (read, written) = (read + count, written + count);
            }
        }
    }

    /// <summary>Puts what was prepared in its place; <see cref="SaveRecord"/> tells the next build of it.</summary>
    /// <returns>How many files changed.</returns>
    public int Commit()
    {
        foreach (var (path, written) in prepared)
        {
            File.Move(BesidePath(path), Path.Combine(folder, path), overwrite: true);
            record.Add(path, written);
        }

        record.NoteFolders(folder, prepared.Keys);
        var changed = prepared.Count;
        prepared.Clear();
        return changed;
    }

    /// <summary>Keeps the record of what is in the folder now. Until then the next build finds files that the record does not know, and
    /// builds the whole site. Nothing can be asked of this one afterwards.</summary>
    public void SaveRecord() => record.Save(recordFile);

    /// <summary>Takes away what was prepared and has not taken its place, and lets the record go.</summary>
    public void Dispose()
    {
        foreach (var path in prepared.Keys) File.Delete(BesidePath(path));
        prepared.Clear();
        record.Dispose();
    }

    private static bool Holds(Microsoft.Win32.SafeHandles.SafeFileHandle file, long at, ReadOnlySpan<byte> expected)
    {
        var bytes = new byte[expected.Length];
        for (var count = 0; count < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(count), at + count);
            if (read == 0) return false;
            count += read;
        }

        return expected.SequenceEqual(bytes);
    }

    private string BesidePath(string path) => Path.Combine(folder, path + SiteWriter.Unfinished);

    private Microsoft.Win32.SafeHandles.SafeFileHandle Beside(string path)
    {
        lock (prepared) prepared[path] = new WrittenFile("", 0, 0);
        return File.OpenHandle(BesidePath(path), FileMode.Create, FileAccess.Write, FileShare.None);
    }

    // Two large files are prepared at a time. The hash is left to the build that will need it.
    private void Note(string path, long length, long ticks)
    {
        lock (prepared) prepared[path] = new WrittenFile("", length, ticks);
    }
}
