using System.Text;

namespace SiteGen.Spooling;

/// <summary>Bytes that lie in memory or in a <see cref="Spool"/>, and can be read as often as they are needed.</summary>
public readonly struct HeldBytes
{
    private readonly ReadOnlyMemory<byte> memory;
    private readonly Spool? spool;
    private readonly long position;

    /// <summary>Bytes in memory.</summary>
    public HeldBytes(ReadOnlyMemory<byte> bytes)
    {
        memory = bytes;
        Length = bytes.Length;
    }

    internal HeldBytes(Spool spool, long position, int length)
    {
        this.spool = spool;
        this.position = position;
        Length = length;
    }

    /// <summary>How many bytes.</summary>
    public int Length { get; }

    /// <summary>Bytes in memory.</summary>
    public static implicit operator HeldBytes(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Bytes in memory.</summary>
    public static implicit operator HeldBytes(byte[] bytes) => new(bytes);

    /// <summary>The bytes in memory: where they lie, or a copy.</summary>
    public ReadOnlyMemory<byte> ToMemory()
    {
        if (spool is null) return memory;
        var bytes = GC.AllocateUninitializedArray<byte>(Length);
        spool.Read(position, bytes);
        return bytes;
    }

    /// <summary>The bytes for a while; give them back by disposing of the result.</summary>
    public BorrowedBytes Borrow()
    {
        if (spool is null) return new BorrowedBytes(memory.Span);
        var bytes = new BorrowedBytes(Length);
        spool.Read(position, bytes.Room);
        return bytes;
    }

    /// <summary>The text that the bytes are the UTF-8 of.</summary>
    public override string ToString()
    {
        using var bytes = Borrow();
        return Encoding.UTF8.GetString(bytes.Span);
    }
}
