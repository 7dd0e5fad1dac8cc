using System.Runtime.ExceptionServices;
using SiteGen.Spooling;

namespace SiteGen.Output;

/// <summary>Writes the files of a tree, several at a time.</summary>
internal static class FileWriting
{
    private const int Buffer = 1 << 17;

    /// <summary>Hashes every file of a tree, in the order of its files.</summary>
    public static string[] Hash(OutputFile[] files)
    {
        var hashes = new string[files.Length];
        Parallel.For(0, files.Length, i => hashes[i] = files[i].Hash());
        return hashes;
    }

    /// <summary>Writes files into a fresh folder.</summary>
    /// <returns>When the system dates each, in ticks, in their order.</returns>
    public static long[] Create(string folder, OutputFile[] files)
    {
        MakeFolders(folder, files);
        var ticks = new long[files.Length];
        try
        {
            Parallel.For(0, files.Length, i => ticks[i] = Create(Path.Combine(folder, files[i].Path.Value), files[i].Parts));
        }
        catch (AggregateException several)
        {
            // A full disk fails every file in the same way; one fault says it.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return ticks;
    }

    /// <summary>Writes one file beside its place and renames it over what is there.</summary>
    /// <returns>When the system dates it, in ticks.</returns>
    public static long Replace(string folder, OutputFile file)
    {
        var path = Path.Combine(folder, file.Path.Value);
        var beside = path + SiteWriter.Unfinished;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(beside);
        var ticks = Create(beside, file.Parts);
        File.Move(beside, path, overwrite: true);
        return ticks;
    }

    // A buffer is for files of many pieces: the texts for language models hold two for every page.
    private static long Create(string path, IReadOnlyList<HeldBytes> parts)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, parts.Count == 1 ? 0 : Buffer);
        foreach (var part in parts)
        {
            using var bytes = part.Borrow();
            file.Write(bytes.Span);
        }

        file.Flush();
        return File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks;
    }

    private static void MakeFolders(string folder, OutputFile[] files)
    {
        var last = "";
        foreach (var file in files)
        {
            var own = Path.GetDirectoryName(file.Path.Value)!;
            if (own == last) continue;
            Directory.CreateDirectory(Path.Combine(folder, own));
            last = own;
        }
    }
}
