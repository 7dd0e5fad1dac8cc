using System.Buffers.Binary;
using System.Runtime.InteropServices;
using AnswerEngine.Caching;

namespace AnswerEngine.Encoding;

/// <summary>How a text's vectors lie in the cache's file.</summary>
/// <remarks>
/// Mark <c>EMB1</c>. Value, little-endian: uint32 tokens; uint32 dim; for each token int32 id, int32 start, int32 end,
/// float32 weight; float32 <c>[tokens, dim]</c>.
/// </remarks>
/// <param name="dimension">Length of the vectors; those of another are of no use.</param>
internal sealed class EmbeddingForm(int dimension) : RecordForm<TokenEmbeddings>
{
    private const int TokenLength = 16;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Mark => "EMB1"u8;

    /// <inheritdoc/>
    public override int ShapeLength => 8;

    /// <inheritdoc/>
    public override long? LengthOf(ReadOnlySpan<byte> shape)
    {
        var (tokens, found) = Shape(shape);
        return tokens < 0 || found < 1 ? null : ShapeLength + (tokens * (TokenLength + (4L * found)));
    }

    /// <inheritdoc/>
    public override int LengthOf(TokenEmbeddings value) => ShapeLength + (value.Count * (TokenLength + (4 * dimension)));

    /// <inheritdoc/>
    public override TokenEmbeddings? Read(ReadOnlySpan<byte> bytes)
    {
        var (tokens, found) = Shape(bytes);
        if (found != dimension)
        {
            return null;
        }

        var rows = MemoryMarshal.Cast<byte, Row>(bytes.Slice(ShapeLength, tokens * TokenLength)).ToArray();
        var data = MemoryMarshal.Cast<byte, float>(bytes[(ShapeLength + (tokens * TokenLength))..]);
        return new TokenEmbeddings(
            [.. rows.Select(row => row.Id)],
            [.. rows.Select(row => new TokenOffset(row.Start, row.End))],
            dimension,
            data.ToArray(),
            [.. rows.Select(row => row.Weight)]);
    }

    /// <inheritdoc/>
    public override void Write(TokenEmbeddings value, Span<byte> bytes)
    {
        var tokens = value.Count;
        BinaryPrimitives.WriteInt32LittleEndian(bytes, tokens);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], dimension);
        var rows = MemoryMarshal.Cast<byte, Row>(bytes.Slice(ShapeLength, tokens * TokenLength));
        for (var i = 0; i < tokens; i++)
        {
            var (start, end) = value.Offsets[i];
            rows[i] = new Row(value.TokenIds[i], start, end, value.Weights[i]);
        }

        MemoryMarshal.AsBytes(value.Data.Span).CopyTo(bytes[(ShapeLength + (tokens * TokenLength))..]);
    }

    private static (int Tokens, int Dimension) Shape(ReadOnlySpan<byte> shape) =>
        (BinaryPrimitives.ReadInt32LittleEndian(shape), BinaryPrimitives.ReadInt32LittleEndian(shape[4..]));

    // Every processor that ONNX Runtime is carried for is little-endian, so rows and vectors are copied as they lie.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Row(int Id, int Start, int End, float Weight);
}
