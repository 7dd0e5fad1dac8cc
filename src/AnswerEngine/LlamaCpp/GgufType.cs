using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp;

/// <summary>How the elements of a tensor are stored: those of ggml's types that the engine reads or writes, by ggml's numbers.</summary>
internal enum GgufType
{
    /// <summary>float32.</summary>
    F32 = 0,

    /// <summary>float16.</summary>
    F16 = 1,

    /// <summary>Blocks of 32 numbers of four bits behind a scale and a minimum in float16; the low halves of the bytes come first.</summary>
    Q4_1 = 3,

    /// <summary>Blocks of 32 numbers of eight bits behind a scale in float16.</summary>
    Q8_0 = 8,
}

/// <summary>Reads and writes rows of tensors. No operations are fused or put in another order, so that every processor finds the same bits.</summary>
internal static class GgufTypes
{
    private const int Block = 32;
    private const int HalfBytes = sizeof(ushort);

    // What the largest element of a block becomes in eight bits.
    private const float Largest = 127;

    /// <summary>Bytes that a row takes.</summary>
    /// <param name="type">How its elements are stored.</param>
    /// <param name="columns">How many there are.</param>
    /// <exception cref="InvalidDataException">The engine does not know the type, or the row is no whole number of blocks.</exception>
    internal static int BytesOf(this GgufType type, int columns) => type switch
    {
        GgufType.F32 => checked(columns * sizeof(float)),
        GgufType.F16 => checked(columns * HalfBytes),
        GgufType.Q4_1 => checked(Blocks(columns) * (2 * HalfBytes + Block / 2)),
        GgufType.Q8_0 => checked(Blocks(columns) * (HalfBytes + Block)),
        _ => throw new InvalidDataException($"a tensor has ggml's type {(int)type}, which the engine does not read"),
    };

    /// <summary>Widens a row to float32.</summary>
    /// <param name="type">How its elements are stored.</param>
    /// <param name="stored">The row as it is stored.</param>
    /// <param name="row">Takes its elements.</param>
    internal static void Dequantize(this GgufType type, ReadOnlySpan<byte> stored, Span<float> row)
    {
        switch (type)
        {
            case GgufType.F32: MemoryMarshal.Cast<byte, float>(stored).CopyTo(row); break;
            case GgufType.F16: TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(stored), row); break;
            case GgufType.Q4_1: DequantizeFourBits(stored, row); break;
            default: DequantizeEightBits(stored, row); break;
        }
    }

    /// <summary>Stores a row as <see cref="GgufType.Q8_0"/>, as ggml's <c>quantize_row_q8_0_ref</c> does.</summary>
    /// <param name="row">The elements, whole blocks.</param>
    /// <param name="stored">Takes the row as it is stored.</param>
    internal static void Quantize(ReadOnlySpan<float> row, Span<byte> stored)
    {
        Span<float> block = stackalloc float[Block];
        for (; !row.IsEmpty; row = row[Block..], stored = stored[(HalfBytes + Block)..])
        {
            var scale = Math.Abs(TensorPrimitives.MaxMagnitude(row[..Block])) / Largest;
            BinaryPrimitives.WriteHalfLittleEndian(stored, (Half)scale);
            TensorPrimitives.Multiply(row[..Block], scale == 0 ? 0 : 1 / scale, block);
            TensorPrimitives.Round(block, MidpointRounding.AwayFromZero, block);
            TensorPrimitives.ConvertTruncating(block, MemoryMarshal.Cast<byte, sbyte>(stored.Slice(HalfBytes, Block)));
        }
    }

    private static void DequantizeFourBits(ReadOnlySpan<byte> stored, Span<float> row)
    {
        for (; !row.IsEmpty; row = row[Block..])
        {
            var (scale, minimum) = ((float)BinaryPrimitives.ReadHalfLittleEndian(stored), (float)BinaryPrimitives.ReadHalfLittleEndian(stored[HalfBytes..]));
            stored = stored[(2 * HalfBytes)..];
            for (var i = 0; i < Block / 2; i++)
            {
                row[i] = (stored[i] & 0xF) * scale + minimum;
                row[i + Block / 2] = (stored[i] >> 4) * scale + minimum;
            }

            stored = stored[(Block / 2)..];
        }
    }

    private static void DequantizeEightBits(ReadOnlySpan<byte> stored, Span<float> row)
    {
        for (; !row.IsEmpty; row = row[Block..], stored = stored[(HalfBytes + Block)..])
        {
            var scale = (float)BinaryPrimitives.ReadHalfLittleEndian(stored);
            for (var i = 0; i < Block; i++) row[i] = (sbyte)stored[HalfBytes + i] * scale;
        }
    }

    private static int Blocks(int columns) => columns % Block == 0
        ? columns / Block
        : throw new InvalidDataException($"a row of {columns} elements is no whole number of blocks of {Block}");
}
