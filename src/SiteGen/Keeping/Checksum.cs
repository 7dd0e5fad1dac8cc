using System.Buffers.Binary;
using System.Numerics;

namespace SiteGen.Keeping;

/// <summary>
/// CRC-32C (Castagnoli), as RFC 3720, appendix B.4, gives it: it tells bytes that were damaged from those that were written, and
/// processors have an instruction for it.
/// </summary>
public sealed class Checksum
{
    private uint _register = uint.MaxValue;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Value => ~_register;

    /// <summary>The checksum of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = new Checksum();
        sum.Append(bytes);
        return sum.Value;
    }

    /// <summary>Takes in more bytes; it does not matter how they are cut.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var register = _register;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            register = BitOperations.Crc32C(register, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes) register = BitOperations.Crc32C(register, one);
        _register = register;
    }
}
