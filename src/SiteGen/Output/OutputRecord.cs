namespace SiteGen.Output;

/// <summary>
/// What the last build wrote, by path: how long each file was, when the system dated it, and the SHA-256 of its bytes. It tells which
/// files of a folder need not be written again; where it is missing or damaged, all of them are. Folders are dated too: the system
/// dates one anew when a file comes or goes in it.
/// </summary>
/// <remarks>A <see cref="SealedFile"/>: the number of files, the files, the same of folders.</remarks>
internal sealed class OutputRecord
{
    private const string FirstLine = "site output 2";

    private readonly Dictionary<string, WrittenFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WrittenFile> folders = new(StringComparer.Ordinal);

    /// <summary>How many files it knows.</summary>
    public int Count => files.Count;

    /// <summary>The entry of a path; null where there is none.</summary>
    public WrittenFile? this[string path] => files.GetValueOrDefault(path);

    /// <summary>Notes a file that was written or left as it was.</summary>
    public void Add(string path, WrittenFile written) => files[path] = written;

    /// <summary>Notes when the system dated the folders that hold files.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="paths">The files whose folders have changed.</param>
    public void NoteFolders(string folder, IEnumerable<string> paths)
    {
        var noted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var end = path.LastIndexOf('/'); ; end = path.LastIndexOf('/', end - 1))
            {
                var within = end < 0 ? "" : path[..end];
                // What has been noted was noted with all folders above it.
                if (!noted.Add(within)) break;
                folders[within] = new WrittenFile("", 0, Directory.GetLastWriteTimeUtc(Path.Combine(folder, within)).Ticks);
                if (end <= 0) break;
            }
        }
    }

    /// <summary>Whether a folder holds the files of the record, none besides, and nobody has touched one since.</summary>
    /// <remarks>Nothing is listed: for a site of thousands of folders that takes thrice as long.</remarks>
    public bool IsIn(string folder) => folders.Count > 0
        && All(folders, (path, dated) => Directory.GetLastWriteTimeUtc(Path.Combine(folder, path)).Ticks == dated.Ticks)
        && All(files, (path, written) => written.IsIn(folder, path));

    /// <summary>Reads a record; an empty one where there is none, or it was cut off or altered.</summary>
    public static OutputRecord Load(string? file)
    {
        using var reader = SealedFile.Open(file, FirstLine);
        return reader is null ? new OutputRecord() : Read(reader);
    }

    /// <summary>Writes the record beside its place and renames it.</summary>
    public void Save(string file) => SealedFile.Write(file, FirstLine, 128 * (files.Count + 1), writer =>
    {
        Write(writer, files);
        Write(writer, folders);
    });

    private static bool All(Dictionary<string, WrittenFile> entries, Func<string, WrittenFile, bool> holds) =>
        Parallel.ForEach(entries, (entry, state) =>
        {
            if (!holds(entry.Key, entry.Value)) state.Stop();
        }).IsCompleted;

    private static OutputRecord Read(BinaryReader reader)
    {
        var record = new OutputRecord();
        foreach (var entries in new[] { record.files, record.folders })
        {
            var count = reader.ReadInt32();
            entries.EnsureCapacity(count);
            for (; count > 0; count--)
            {
                var (path, length, ticks) = (reader.ReadString(), reader.ReadInt64(), reader.ReadInt64());
                entries[path] = new WrittenFile(reader.ReadString(), length, ticks);
            }
        }

        return record;
    }

    private static void Write(BinaryWriter writer, Dictionary<string, WrittenFile> entries)
    {
        writer.Write(entries.Count);
        foreach (var (path, written) in entries)
        {
            writer.Write(path);
            writer.Write(written.Length);
            writer.Write(written.Ticks);
            writer.Write(written.Hash);
        }
    }
}
