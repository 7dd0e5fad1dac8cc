namespace SiteGen.Output;

/// <summary>A file as a build left it.</summary>
/// <param name="Hash">SHA-256 of the bytes, 64 hexadecimal digits; empty where nobody has needed it yet.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Ticks">When the system says it was written, in ticks of UTC.</param>
/// <remarks>A class, as thousands are held in dictionaries: code for these is compiled ahead of time only for classes.</remarks>
internal sealed record WrittenFile(string Hash, long Length, long Ticks)
{
    /// <summary>Whether nobody has touched the file since. A symbolic link in its place has a length and a date of its own.</summary>
    public bool IsIn(string folder, string path)
    {
        var file = new FileInfo(System.IO.Path.Combine(folder, path));
        return file.Exists && file.Length == Length && file.LastWriteTimeUtc.Ticks == Ticks;
    }
}
