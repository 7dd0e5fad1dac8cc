using System.Buffers;

namespace SiteGen.Spooling;

/// <summary>Bytes to be looked at for a while: where they lie, or copied into a buffer that is given back at the end.</summary>
public ref struct BorrowedBytes
{
    private byte[]? buffer;

    internal BorrowedBytes(ReadOnlySpan<byte> bytes) => Span = bytes;

    internal BorrowedBytes(int length)
    {
        buffer = ArrayPool<byte>.Shared.Rent(length);
        Span = buffer.AsSpan(0, length);
    }

    /// <summary>The bytes.</summary>
    public readonly ReadOnlySpan<byte> Span { get; }

    /// <summary>The buffer, to be filled.</summary>
    internal readonly Span<byte> Room => buffer.AsSpan(0, Span.Length);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (buffer is null) return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = null;
    }
}
