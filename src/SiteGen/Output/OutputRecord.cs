using System.Security.Cryptography;

namespace SiteGen.Output;

/// <summary>
/// What the last build wrote, by path: how long each file was, when the system dated it, and the SHA-256 of its bytes. It tells which
/// files of a folder need not be written again; where it is missing or damaged, all of them are.
/// </summary>
/// <remarks>The file: a line of text, the number of entries, the entries, and the SHA-256 of all that.</remarks>
internal sealed class OutputRecord
{
    private const string FirstLine = "site output 2";

    private readonly Dictionary<string, WrittenFile> files = new(StringComparer.Ordinal);

    /// <summary>How many files it knows.</summary>
    public int Count => files.Count;

    /// <summary>The paths, in no order.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>The entry of a path; null where there is none.</summary>
    public WrittenFile? this[string path] => files.GetValueOrDefault(path);

    /// <summary>Notes a file that was written or left as it was.</summary>
    public void Add(string path, WrittenFile written) => files[path] = written;

    /// <summary>Reads a record; an empty one where there is none, or it was cut off or altered.</summary>
    public static OutputRecord Load(string? file)
    {
        if (!File.Exists(file)) return new OutputRecord();
        var bytes = File.ReadAllBytes(file);
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < 0 || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end))) return new OutputRecord();
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, end));
        return reader.ReadString() == FirstLine ? Read(reader) : new OutputRecord();
    }

    /// <summary>Writes the record beside its place and renames it.</summary>
    public void Save(string file)
    {
        using var bytes = new MemoryStream(128 * (files.Count + 1));
        using var writer = new BinaryWriter(bytes);
        writer.Write(FirstLine);
        writer.Write(files.Count);
        foreach (var (path, written) in files)
        {
            writer.Write(path);
            writer.Write(written.Length);
            writer.Write(written.Ticks);
            writer.Write(written.Hash);
        }

        writer.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file + ".new", bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        File.Move(file + ".new", file, overwrite: true);
    }

    private static OutputRecord Read(BinaryReader reader)
    {
        var record = new OutputRecord();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var (path, length, ticks) = (reader.ReadString(), reader.ReadInt64(), reader.ReadInt64());
            record.files[path] = new WrittenFile(reader.ReadString(), length, ticks);
        }

        return record;
    }
}
