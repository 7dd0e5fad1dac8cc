using System.Buffers.Binary;
using System.Text;

namespace SiteGen.Keeping;

/// <summary>Reads fields one after another, as a <see cref="BinaryWriter"/> wrote them, from bytes that stay where they are.</summary>
/// <param name="bytes">The fields.</param>
/// <remarks>Every method throws <see cref="ArgumentOutOfRangeException"/> behind the last byte.</remarks>
public sealed class KeptReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Bytes before the next field.</summary>
    public int Position { get; private set; }

    /// <summary>Whether there is no other field.</summary>
    public bool IsAtEnd => Position == bytes.Length;

    /// <summary>Reads a byte that is 0 or 1.</summary>
    public bool ReadBoolean() => Next(1)[0] != 0;

    /// <summary>Reads four bytes.</summary>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Next(sizeof(int)));

    /// <summary>Reads eight bytes.</summary>
    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long)));

    /// <summary>Reads eight bytes.</summary>
    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Next(sizeof(ulong)));

    /// <summary>Reads a text: how many bytes it has, seven bits a byte, and its UTF-8.</summary>
    public string ReadString() => Encoding.UTF8.GetString(ReadUtf8());

    /// <summary>As <see cref="ReadString"/>, without making a string.</summary>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = Next(1)[0];
            length |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part > 0x7F);
        return Next(length);
    }

    /// <summary>Takes bytes as they are.</summary>
    public ReadOnlyMemory<byte> ReadBytes(int count)
    {
        Position += count;
        return bytes.Slice(Position - count, count);
    }

    /// <summary>The bytes from an earlier position to the next field.</summary>
    public ReadOnlyMemory<byte> Since(int position) => bytes[position..Position];

    private ReadOnlySpan<byte> Next(int count) => ReadBytes(count).Span;
}
