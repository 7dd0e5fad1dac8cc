namespace Files;

/// <summary>Writes files beside their places and renames them, so that whoever reads finds the old ones or the new ones, whole.</summary>
/// <remarks>Compiled into every assembly that keeps files, since those of <c>src/</c> do not know one another.</remarks>
internal static class WholeFile
{
    /// <summary>Writes a text.</summary>
    /// <param name="path">Its place; a folder that is missing is made.</param>
    /// <param name="text">The text, in UTF-8 without a byte-order mark.</param>
    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public static void Write(string path, string text) => WriteAll([(path, text)]);

    /// <summary>Writes what a function writes. Of two that write at once the later one holds.</summary>
    /// <param name="path">Its place; a folder that is missing is made.</param>
    /// <param name="write">Writes what it is to hold; where it fails, the old file stays. What it has open of the old file it closes.</param>
    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public static void Write(string path, Action<FileStream> write) => Replace([(path, write)]);

    /// <summary>Writes texts that belong together: none is put in its place before all are written.</summary>
    /// <param name="files">Their places and what they are to hold; they are put there in this order.</param>
    /// <exception cref="IOException">One cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be written.</exception>
    public static void WriteAll(IEnumerable<(string Path, string Text)> files) =>
        Replace([.. files.Select(file => (file.Path, new Action<FileStream>(stream =>
        {
            using var writer = new StreamWriter(stream);
            writer.Write(file.Text);
        })))]);

    private static void Replace((string Path, Action<FileStream> Write)[] files)
    {
        (string Path, string Beside, Action<FileStream> Write)[] places =
            [.. files.Select(file => (Path.GetFullPath(file.Path), $"{Path.GetFullPath(file.Path)}.{Guid.NewGuid():N}.new", file.Write))];
        try
        {
            foreach (var (path, beside, write) in places)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var file = File.Create(beside);
                write(file);
            }

            foreach (var (path, beside, _) in places) File.Move(beside, path, overwrite: true);
        }
        finally
        {
            foreach (var place in places.Where(place => File.Exists(place.Beside))) File.Delete(place.Beside);
        }
    }
}
