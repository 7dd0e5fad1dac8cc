using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Keeping;

namespace SiteGen.Content;

/// <summary>Half of a SHA-256: enough to tell that a text is as it was, and a quarter of its size in hexadecimal digits.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The next eight.</param>
public readonly record struct TextHash(ulong High, ulong Low)
{
    /// <summary>The hash of a text, as UTF-8.</summary>
    public static TextHash Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of bytes.</summary>
    public static TextHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new TextHash(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    /// <summary>Reads a hash that was kept.</summary>
    public static TextHash Read(KeptReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new TextHash(reader.ReadUInt64(), reader.ReadUInt64());
    }

    /// <summary>Keeps the hash.</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(High);
        writer.Write(Low);
    }
}
