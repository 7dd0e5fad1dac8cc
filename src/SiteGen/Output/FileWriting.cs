using System.Security.Cryptography;
using Loops;
using SiteGen.Spooling;

namespace SiteGen.Output;

/// <summary>Writes the files of a tree, several at a time.</summary>
internal static class FileWriting
{
    private const int Buffer = 1 << 17;

    /// <summary>Hashes every file of a tree, in the order of its files.</summary>
    public static string[] Hash(OutputFile[] files) => ParallelLoop.Select(files, file => file.Hash());

    /// <summary>Writes files into a fresh folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files.</param>
    /// <param name="hashes">The hash of each, where they are known; else they are made of the bytes as these pass by.</param>
    /// <returns>What was written, in the order of the files.</returns>
    public static WrittenFile[] Create(string folder, OutputFile[] files, string[]? hashes)
    {
        MakeFolders(folder, files);
        var written = new WrittenFile[files.Length];
        ParallelLoop.For(files.Length, i => written[i] = Create(Path.Combine(folder, files[i].Path.Value), files[i].Parts, hashes?[i]));
        return written;
    }

    /// <summary>Writes one file beside its place and renames it over what is there.</summary>
    /// <returns>When the system dates it, in ticks.</returns>
    public static long Replace(string folder, OutputFile file)
    {
        var path = Path.Combine(folder, file.Path.Value);
        var beside = path + SiteWriter.Unfinished;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(beside);
        var written = Create(beside, file.Parts, hash: "");
        File.Move(beside, path, overwrite: true);
        return written.Ticks;
    }

    // A buffer is for files of many pieces: the texts for language models hold two for every page.
    private static WrittenFile Create(string path, IReadOnlyList<HeldBytes> parts, string? hash)
    {
        using var hashing = hash is null ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, parts.Count == 1 ? 0 : Buffer);
        foreach (var part in parts)
        {
            using var bytes = part.Borrow();
            file.Write(bytes.Span);
            hashing?.AppendData(bytes.Span);
        }

        file.Flush();
        hash ??= Convert.ToHexStringLower(hashing!.GetHashAndReset());
        return new WrittenFile(hash, file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks);
    }

    private static void MakeFolders(string folder, OutputFile[] files)
    {
        var folders = files.Select(file => Path.GetDirectoryName(file.Path.Value)!).Distinct(StringComparer.Ordinal).ToArray();
        ParallelLoop.For(folders.Length, i => Directory.CreateDirectory(Path.Combine(folder, folders[i])));
    }
}
