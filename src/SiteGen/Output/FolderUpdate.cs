using System.Security.Cryptography;

namespace SiteGen.Output;

/// <summary>What must be done to an output folder, so that it holds a tree: few files written, few deleted, the rest left alone.</summary>
internal sealed class FolderUpdate
{
    private readonly string folder;
    private readonly OutputFile[] written;
    private readonly string[] deleted;
    private readonly OutputRecord record;
    private readonly Dictionary<string, string> hashes;

    private FolderUpdate(string folder, OutputFile[] written, string[] deleted, OutputRecord record, Dictionary<string, string> hashes)
    {
        this.folder = folder;
        this.written = written;
        this.deleted = deleted;
        this.record = record;
        this.hashes = hashes;
    }

    /// <summary>How many files would change.</summary>
    public int Changes => written.Length + deleted.Length;

    /// <summary>Compares a folder with a tree. A file is left alone if the record knows its bytes and nobody touched it since.</summary>
    public static FolderUpdate Plan(string folder, OutputFile[] files, string[] hashes, OutputRecord before)
    {
        var present = Present(folder);
        var after = new OutputRecord();
        var written = new List<OutputFile>();
        for (var i = 0; i < files.Length; i++)
        {
            var path = files[i].Path.Value;
            var same = before[path] is { } known && present.TryGetValue(path, out var now) && now == (known.Length, known.Ticks)
                && known.Length == files[i].Length && HashOf(known, folder, path) == hashes[i];
            if (same) after.Add(path, before[path]! with { Hash = hashes[i] });
            else written.Add(files[i]);
            present.Remove(path);
        }

        present.Remove(SiteWriter.Marker);
        var byPath = files.Zip(hashes).ToDictionary(pair => pair.First.Path.Value, pair => pair.Second, StringComparer.Ordinal);
        return new FolderUpdate(folder, [.. written], [.. present.Keys.Order(StringComparer.Ordinal)], after, byPath);
    }

    /// <summary>Makes the changes: files that are gone first, since a folder may take the place of one.</summary>
    /// <returns>The record of the folder as it is now.</returns>
    public OutputRecord Run()
    {
        foreach (var path in deleted)
        {
            File.Delete(Path.Combine(folder, path));
            DeleteEmptyFolders(path);
        }

        foreach (var file in written)
        {
            var ticks = FileWriting.Replace(folder, file);
            record.Add(file.Path.Value, new WrittenFile(hashes[file.Path.Value], file.Length, ticks));
        }

        return record;
    }

    // A file that was mended was not hashed then.
    private static string HashOf(WrittenFile known, string folder, string path)
    {
        if (known.Hash.Length > 0) return known.Hash;
        using var file = File.OpenRead(Path.Combine(folder, path));
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private void DeleteEmptyFolders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var above = Path.Combine(folder, path[..slash]);
            if (Directory.EnumerateFileSystemEntries(above).Any()) return;
            Directory.Delete(above);
        }
    }

    private static Dictionary<string, (long Length, long Ticks)> Present(string folder)
    {
        var whole = Path.GetFullPath(folder);
        return new DirectoryInfo(whole).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .ToDictionary(
                file => Path.GetRelativePath(whole, file.FullName).Replace('\\', '/'),
                file => file.LinkTarget is null ? (file.Length, file.LastWriteTimeUtc.Ticks) : (-1, 0),
                StringComparer.Ordinal);
    }
}
