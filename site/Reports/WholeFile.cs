namespace Site.Reports;

/// <summary>Writes a file beside its place and renames it, so that the old one or the new one stands there, whole.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var fresh = $"{full}.new-{Environment.ProcessId}";
        File.WriteAllText(fresh, text);
        File.Move(fresh, full, overwrite: true);
    }
}
