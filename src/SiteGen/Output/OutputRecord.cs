using System.Globalization;
using System.Text;

namespace SiteGen.Output;

/// <summary>
/// What the last build wrote, by path: how long each file was, when the system dated it, and the SHA-256 of its bytes. It tells which
/// files of a folder need not be written again; where it is missing or damaged, all of them are.
/// </summary>
internal sealed class OutputRecord
{
    private const string FirstLine = "site output 1";

    private readonly Dictionary<string, WrittenFile> files = new(StringComparer.Ordinal);

    /// <summary>The entry of a path; null where there is none.</summary>
    public WrittenFile? this[string path] => files.TryGetValue(path, out var written) ? written : null;

    /// <summary>Notes a file that was written or left as it was.</summary>
    public void Add(string path, WrittenFile written) => files[path] = written;

    /// <summary>Reads a record; an empty one where there is none, or it was cut off or altered.</summary>
    public static OutputRecord Load(string? file)
    {
        var record = new OutputRecord();
        if (!File.Exists(file)) return record;
        using var lines = File.ReadLines(file).GetEnumerator();
        if (!lines.MoveNext() || lines.Current != FirstLine) return record;
        while (lines.MoveNext())
        {
            if (Parse(lines.Current) is not { } entry) return new OutputRecord();
            record.files[entry.Path] = entry.Written;
        }

        return record;
    }

    /// <summary>Writes the record beside its place and renames it.</summary>
    public void Save(string file)
    {
        var text = new StringBuilder().Append(FirstLine).Append('\n');
        foreach (var (path, written) in files.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{written.Hash} {written.Length} {written.Ticks} {path}\n");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file + ".new", text.ToString());
        File.Move(file + ".new", file, overwrite: true);
    }

    private static (string Path, WrittenFile Written)? Parse(string line)
    {
        var parts = line.Split(' ', 4);
        return parts.Length == 4 && parts[0].Length == 64
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? (parts[3], new WrittenFile(parts[0], length, ticks))
            : null;
    }
}
