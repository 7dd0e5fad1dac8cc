namespace Site.Reports;

/// <summary>Writes files beside their places and renames them, so that the old ones or the new ones stand there, whole.</summary>
public static class WholeFile
{
    /// <summary>Writes a file, and the folder that it is in where there is none.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="text">What it is to hold.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, string text) => WriteAll([(path, text)]);

    /// <summary>Writes files that belong together: none is put in its place before all are written.</summary>
    /// <param name="files">Their places and what they are to hold; they are put there in this order.</param>
    /// <exception cref="IOException">One cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be written.</exception>
    public static void WriteAll(IReadOnlyList<(string Path, string Text)> files)
    {
        (string Full, string Fresh, string Text)[] places =
            [.. files.Select(file => (Path.GetFullPath(file.Path), $"{Path.GetFullPath(file.Path)}.new-{Environment.ProcessId}", file.Text))];
        try
        {
            foreach (var (full, fresh, text) in places)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(fresh, text);
            }

            foreach (var (full, fresh, _) in places) File.Move(fresh, full, overwrite: true);
        }
        finally
        {
            foreach (var place in places.Where(place => File.Exists(place.Fresh))) File.Delete(place.Fresh);
        }
    }
}
