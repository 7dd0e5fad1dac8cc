using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SiteGen.Output;

/// <summary>A file as a build left it.</summary>
/// <param name="Hash">SHA-256 of the bytes, 64 hexadecimal digits; empty where nobody has needed it yet.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Ticks">When the system says it was written, in ticks of UTC.</param>
internal sealed record WrittenFile(string Hash, long Length, long Ticks)
{
    private const int HashAt = 2 * sizeof(long);

    /// <summary>Reads what <see cref="Fields"/> gave.</summary>
    public static WrittenFile Of(ReadOnlySpan<byte> fields) =>
        new(fields[HashAt..].ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(fields[HashAt..]) : "", LengthOf(fields), TicksOf(fields));

    /// <summary>The entry for a record: length, ticks, and the hash, whose bytes are all 0 where it is not known.</summary>
    public byte[] Fields()
    {
        var fields = new byte[HashAt + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64LittleEndian(fields, Length);
        BinaryPrimitives.WriteInt64LittleEndian(fields.AsSpan(sizeof(long)), Ticks);
        Convert.FromHexString(Hash).CopyTo(fields, HashAt);
        return fields;
    }

    /// <summary>How long the file of an entry is.</summary>
    public static long LengthOf(ReadOnlySpan<byte> fields) => BinaryPrimitives.ReadInt64LittleEndian(fields);

    /// <summary>When the file, or folder, of an entry was written.</summary>
    public static long TicksOf(ReadOnlySpan<byte> fields) => BinaryPrimitives.ReadInt64LittleEndian(fields[sizeof(long)..]);

    /// <summary>Whether nobody has touched the file since. A symbolic link in its place has a length and a date of its own.</summary>
    public bool IsIn(string folder, string path)
    {
        var file = new FileInfo(System.IO.Path.Combine(folder, path));
        return file.Exists && file.Length == Length && file.LastWriteTimeUtc.Ticks == Ticks;
    }
}
