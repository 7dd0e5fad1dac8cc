namespace Files;

/// <summary>Writes a file beside its place and renames it, so that whoever reads finds the old one or the new one, whole.</summary>
/// <remarks>Compiled into every assembly of <c>src/</c> that keeps files, since those do not know one another.</remarks>
internal static class WholeFile
{
    /// <summary>Writes a file, and the folder that it is in where there is none. Of two that write at once the later one holds.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="write">Writes what it is to hold; where it fails, the old file stays.</param>
    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public static void Write(string path, Action<FileStream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var file = File.Create(beside)) write(file);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
