using System.Buffers.Binary;
using System.Runtime.InteropServices;
using AnswerEngine.Caching;

namespace AnswerEngine.LanguageModels;

/// <summary>How a reading lies in the cache's file.</summary>
/// <remarks>Mark <c>RDG1</c>. Value, little-endian: uint32 width; float32 <c>[width]</c>, bit for bit as they were computed.</remarks>
internal sealed class ReadingForm : RecordForm<float[]>
{
    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Mark => "RDG1"u8;

    /// <inheritdoc/>
    public override int ShapeLength => 4;

    /// <inheritdoc/>
    public override long? LengthOf(ReadOnlySpan<byte> shape) =>
        BinaryPrimitives.ReadInt32LittleEndian(shape) is var width and > 0 ? ShapeLength + (4L * width) : null;

    /// <inheritdoc/>
    public override int LengthOf(float[] value) => ShapeLength + (4 * value.Length);

    /// <inheritdoc/>
    public override float[] Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, float>(bytes[ShapeLength..]).ToArray();

    /// <inheritdoc/>
    public override void Write(float[] value, Span<byte> bytes)
    {
        // Every processor that llama.cpp is carried for is little-endian, so numbers are copied as they lie.
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value.Length);
        MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(bytes[ShapeLength..]);
    }
}
