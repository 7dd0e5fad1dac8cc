using System.Security.Cryptography;

namespace SiteGen.Output;

/// <summary>
/// A file that one build leaves for the next: a line of text that tells its form, the fields, and the SHA-256 of all that. It may be
/// deleted at any time, and is not believed where it was cut off or altered.
/// </summary>
public static class SealedFile
{
    /// <summary>Opens a file for its fields.</summary>
    /// <param name="file">The file; may be missing.</param>
    /// <param name="form">The line that it must begin with.</param>
    /// <returns><see langword="null"/> where there is no whole file of that form.</returns>
    public static BinaryReader? Open(string? file, string form)
    {
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file);
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < 0 || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end))) return null;
        var reader = new BinaryReader(new MemoryStream(bytes, 0, end, writable: false, publiclyVisible: true));
        return reader.ReadString() == form ? reader : null;
    }

    /// <summary>Bytes of the fields, as they stand in the file.</summary>
    /// <param name="reader">What <see cref="Open"/> gave.</param>
    /// <param name="start">Position of the first.</param>
    /// <param name="end">Position behind the last.</param>
    /// <returns><see langword="null"/> where the reader reads from elsewhere.</returns>
    internal static ReadOnlyMemory<byte>? Between(BinaryReader reader, int start, int end)
    {
        if (reader.BaseStream is MemoryStream { CanWrite: false } memory && memory.TryGetBuffer(out var bytes)) return bytes[start..end];
        return null;
    }

    /// <summary>Writes a file beside its place and renames it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="form">The line that it begins with.</param>
    /// <param name="room">About how many bytes it will have.</param>
    /// <param name="fields">Writes the fields.</param>
    public static void Write(string file, string form, int room, Action<BinaryWriter> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        using var bytes = new MemoryStream(room);
        using var writer = new BinaryWriter(bytes);
        writer.Write(form);
        fields(writer);
        writer.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file + ".new", bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        File.Move(file + ".new", file, overwrite: true);
    }
}
