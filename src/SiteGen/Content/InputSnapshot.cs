namespace SiteGen.Content;

/// <summary>The files that a site is made of, each with its length and the time of its last change.</summary>
public sealed class InputSnapshot
{
    private readonly Dictionary<string, (long Length, long Ticks)> _files;

    private InputSnapshot(Dictionary<string, (long Length, long Ticks)> files) => _files = files;

    /// <summary>Looks at every file below some folders, and reads none.</summary>
    /// <param name="root">The folder that paths are told from.</param>
    /// <param name="folders">Folders below it, which may be absent.</param>
    /// <returns><see langword="null"/> where a file is a symbolic link: what it leads to can change unseen.</returns>
    public static InputSnapshot? Take(string root, params IEnumerable<string> folders)
    {
        var files = new Dictionary<string, (long, long)>(StringComparer.Ordinal);
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        foreach (var folder in folders.Select(folder => new DirectoryInfo(Path.Combine(root, folder))).Where(folder => folder.Exists))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", all))
            {
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) return null;
                var path = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
                // Editors keep files of their own there, which no build reads.
                var isHidden = path.Contains("/.", StringComparison.Ordinal) && !path.Contains("/.well-known/", StringComparison.Ordinal);
                if (entry is FileInfo file && !isHidden) files.Add(path, (file.Length, file.LastWriteTimeUtc.Ticks));
            }
        }

        return new InputSnapshot(files);
    }

    /// <summary>The files that have changed since an earlier look, in ordinal order.</summary>
    /// <returns><see langword="null"/> where files came or went.</returns>
    public IReadOnlyList<string>? ChangedSince(InputSnapshot earlier) =>
        _files.Count != earlier._files.Count || !_files.Keys.All(earlier._files.ContainsKey)
            ? null
            : [.. _files.Where(file => earlier._files[file.Key] != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)];
}
