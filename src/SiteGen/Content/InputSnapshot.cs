using System.Security.Cryptography;

namespace SiteGen.Content;

/// <summary>
/// The files that a site is made of, each with its length and the time of its last change. A file that was changed just before
/// the look could be changed once more without a sign of it, since file systems count time in steps; such files are told apart by hash.
/// </summary>
/// <remarks>The care is that of Git for files of its index (<c>Documentation/technical/racy-git.adoc</c>).</remarks>
public sealed class InputSnapshot
{
    // The coarsest time of a file system in use: FAT counts in steps of two seconds.
    private static readonly long Step = TimeSpan.FromSeconds(2).Ticks;

    private readonly Dictionary<string, InputStamp> _files;
    private readonly string _root;

    private InputSnapshot(string root, Dictionary<string, InputStamp> files)
    {
        _root = root;
        _files = files;
    }

    /// <summary>Whether some files were changed so shortly before the look that they must be read to be told from later ones.</summary>
    public bool HasRecent => _files.Values.Any(stamp => stamp.Hash is not null);

    /// <summary>Looks at every file below some folders, and reads only those that were changed just now.</summary>
    /// <param name="root">The folder that paths are told from.</param>
    /// <param name="now">The time of the file system, in ticks of UTC.</param>
    /// <param name="folders">Folders below it, which may be absent.</param>
    /// <returns><see langword="null"/> where a file is a symbolic link: what it leads to can change unseen.</returns>
    public static InputSnapshot? Take(string root, long now, params IReadOnlyList<string> folders)
    {
        var files = new Dictionary<string, InputStamp>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            if (!Directory.Exists(Path.Combine(root, folder))) continue;
            foreach (var entry in FolderEntry.Below(Path.Combine(root, folder)))
            {
                if (entry.IsLink) return null;
                if (IsHidden(entry.Path)) continue;
                var path = $"{folder}/{entry.Path}";
                files.Add(path, new InputStamp(entry.Length, entry.Ticks, entry.Ticks >= now - Step ? Hash(root, path) : null));
            }
        }

        return new InputSnapshot(root, files);
    }

    /// <summary>Reads a snapshot that was kept.</summary>
    public static InputSnapshot Load(string root, BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var files = new Dictionary<string, InputStamp>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var (path, length, ticks, hash) = (reader.ReadString(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadString());
            files[path] = new InputStamp(length, ticks, hash.Length == 0 ? null : hash);
        }

        return new InputSnapshot(root, files);
    }

    /// <summary>Keeps the snapshot.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_files.Count);
        foreach (var (path, stamp) in _files)
        {
            writer.Write(path);
            writer.Write(stamp.Length);
            writer.Write(stamp.Ticks);
            writer.Write(stamp.Hash ?? "");
        }
    }

    /// <summary>The files that have changed since an earlier look, in ordinal order.</summary>
    /// <returns><see langword="null"/> where files came or went.</returns>
    public IReadOnlyList<string>? ChangedSince(InputSnapshot earlier)
    {
        if (_files.Count != earlier._files.Count) return null;
        var changed = new List<string>();
        foreach (var (path, stamp) in _files)
        {
            if (!earlier._files.TryGetValue(path, out var before)) return null;
            if (!stamp.LooksLike(before) || (before.Hash is { } hash && hash != (stamp.Hash ?? Hash(_root, path)))) changed.Add(path);
        }

        changed.Sort(StringComparer.Ordinal);
        return changed;
    }

    // Editors keep files of their own there, which no build reads.
    private static bool IsHidden(string path) =>
        (path[0] == '.' || path.Contains("/.", StringComparison.Ordinal)) && !$"/{path}".Contains("/.well-known/", StringComparison.Ordinal);

    // A file that cannot be read, or is gone again, is like no other.
    private static string Hash(string root, string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(root, path))))[..32];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Guid.NewGuid().ToString("N");
        }
    }
}
