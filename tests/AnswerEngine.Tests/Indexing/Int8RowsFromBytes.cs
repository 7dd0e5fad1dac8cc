using System.Runtime.InteropServices;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

/// <summary>Rows whose bytes a test chooses, -128 among them, which quantizing never gives.</summary>
internal static class Int8RowsFromBytes
{
    public static byte[] Of(int dimension, params (float Scale, sbyte[] Values)[] tokens)
    {
        var rows = new byte[tokens.Length * Int8Rows.Stride(dimension)];
        for (var token = 0; token < tokens.Length; token++)
        {
            var row = rows.AsSpan(token * Int8Rows.Stride(dimension));
            MemoryMarshal.Write(row, tokens[token].Scale);
            MemoryMarshal.AsBytes(tokens[token].Values.AsSpan(0, dimension)).CopyTo(row[sizeof(float)..]);
        }

        return rows;
    }

    public static byte[] Random(Random random, int dimension, int tokens, bool scaled) => Of(dimension, [
        .. Enumerable.Range(0, tokens).Select(_ => (
            scaled ? random.NextSingle() : 1,
            Enumerable.Range(0, dimension).Select(_ => (sbyte)random.Next(-128, 128)).ToArray()))]);
}
