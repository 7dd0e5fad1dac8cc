using System.Text;
using SiteGen.Keeping;

namespace SiteGen.Output;

/// <summary>
/// What the last build wrote, by path: how long each file was, when the system dated it, and the SHA-256 of its bytes. It tells which
/// files of a folder need not be written again; where it is missing or damaged, all of them are. Folders are dated too: the system
/// dates one anew when a file comes or goes in it.
/// </summary>
/// <remarks>A <see cref="SealedFile"/>: a <see cref="KeptTable"/> of files, one of folders. It stays open until it is saved or closed.</remarks>
internal sealed class OutputRecord : IDisposable
{
    private const string FirstLine = "site output 3";

    private readonly SealedFile? kept;
    private readonly KeptTable keptFiles = KeptTable.Empty;
    private readonly KeptTable keptFolders = KeptTable.Empty;
    private readonly Dictionary<string, WrittenFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WrittenFile> folders = new(StringComparer.Ordinal);

    private delegate bool HoldsEntry(ReadOnlySpan<byte> path, ReadOnlySpan<byte> fields);

    /// <summary>A record of nothing.</summary>
    public OutputRecord()
    {
    }

    private OutputRecord(SealedFile kept) =>
        (this.kept, keptFiles, keptFolders) = (kept, KeptTable.Read(kept.Fields), KeptTable.Read(kept.Fields));

    /// <summary>Whether it knows no file.</summary>
    public bool IsEmpty => files.Count + keptFiles.Count == 0;

    /// <summary>The entry of a path; null where there is none.</summary>
    public WrittenFile? this[string path] => files.GetValueOrDefault(path)
        ?? (keptFiles.IndexOf(path) is >= 0 and var entry ? WrittenFile.Of(keptFiles.Value(entry).Span) : null);

    /// <summary>Reads a record; an empty one where there is none, or it was cut off or altered.</summary>
    public static OutputRecord Load(string? file) => SealedFile.Open(file, FirstLine) is { } kept ? new OutputRecord(kept) : new OutputRecord();

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

    /// <summary>Whether a folder holds the files of the record as it was read, none besides, and nobody has touched one since.</summary>
    /// <remarks>Nothing is listed: for a site of thousands of folders that takes thrice as long.</remarks>
    public bool IsIn(string folder)
    {
        var probe = FolderProbe.Of(folder);
        return keptFolders.Count > 0
            && All(keptFolders, (path, fields) => probe.HasFolder(path, WrittenFile.TicksOf(fields)))
            && All(keptFiles, (path, fields) => probe.HasFile(path, WrittenFile.LengthOf(fields), WrittenFile.TicksOf(fields)));
    }

    /// <summary>Writes the record beside its place and renames it. Nothing can be asked of it then.</summary>
    public void Save(string file) => SealedFile.Write(file, FirstLine, writer =>
    {
        Write(writer, keptFiles, files);
        Write(writer, keptFolders, folders);
    }, kept);

    /// <inheritdoc/>
    public void Dispose() => kept?.Dispose();

    private static bool All(KeptTable entries, HoldsEntry holds) =>
        Parallel.For(0, entries.Count, (entry, state) =>
        {
            if (!holds(entries.Key(entry), entries.Value(entry).Span)) state.Stop();
        }).IsCompleted;

    private static void Write(BinaryWriter writer, KeptTable before, Dictionary<string, WrittenFile> changed)
    {
        var replaced = new Dictionary<int, byte[]>(before.Count > 0 ? changed.Count : 0);
        if (before.Count > 0)
        {
            foreach (var (path, written) in changed) replaced[before.IndexOf(path)] = written.Fields();
        }

        if (before.Count > 0 && !replaced.ContainsKey(-1)) before.Write(writer, replaced);
        else KeptTable.Of(Union(before, changed), (fields, written) => fields.Write(written)).Write(writer);
    }

    private static Dictionary<string, byte[]> Union(KeptTable before, Dictionary<string, WrittenFile> changed)
    {
        var all = new Dictionary<string, byte[]>(before.Count + changed.Count, StringComparer.Ordinal);
        for (var entry = 0; entry < before.Count; entry++) all[Encoding.UTF8.GetString(before.Key(entry))] = before.Value(entry).ToArray();
        foreach (var (path, written) in changed) all[path] = written.Fields();
        return all;
    }
}
