using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AnswerEngine.Encoding;

/// <summary>
/// Encodes a question without a model: each token has one vector and one weight, looked up in a table that was
/// distilled from an encoder, whose passage vectors they are compared with.
/// </summary>
/// <remarks>
/// File, little-endian: <c>SQT1</c>, uint32 rows, uint32 dim, float32 scale <c>[rows]</c>, float32 weight <c>[rows]</c>,
/// int8 <c>[rows, dim]</c>. A vector is its int8 values times the row's scale: of unit length but for rounding.
/// </remarks>
public sealed class StaticQueryTable : IQueryEncoder
{
    private const int HeaderLength = 12;
    private const string Remedy = "Restore the file from the model's source.";

    private readonly WordPieceTokenizer tokenizer;
    private readonly ImmutableHashSet<int> skipped;
    private readonly byte[] table;
    private readonly int rows;

    private StaticQueryTable(WordPieceTokenizer tokenizer, ImmutableHashSet<int> skipped, int documentLength, byte[] table)
    {
        (this.tokenizer, this.skipped, this.table) = (tokenizer, skipped, table);
        DocumentLength = documentLength;
        rows = BinaryPrimitives.ReadInt32LittleEndian(table.AsSpan(4));
        Dimension = BinaryPrimitives.ReadInt32LittleEndian(table.AsSpan(8));
    }

    /// <inheritdoc/>
    public int Dimension { get; }

    /// <summary>Number of rows: one for each entry of the vocabulary.</summary>
    public int Rows => rows;

    /// <summary>Cuts questions into the tokens that the table has rows for.</summary>
    public WordPieceTokenizer Tokenizer => tokenizer;

    /// <summary>Tokens of a passage that the encoder reads, those that frame it included.</summary>
    public int DocumentLength { get; }

    /// <summary>Ids of the tokens that are left out of questions and passages: punctuation.</summary>
    public IReadOnlySet<int> Skipped => skipped;

    /// <summary>Reads a table.</summary>
    /// <param name="path">The table's file.</param>
    /// <param name="encoderFolder">Folder of the encoder whose vocabulary, and list of skipped words, the table shares.</param>
    /// <exception cref="InvalidEncoderException">A file is missing or broken, or the table is of another vocabulary.</exception>
    public static StaticQueryTable Load(string path, string encoderFolder)
    {
        var table = EncoderFile.ReadAllBytes(path);
        var tokenizer = WordPieceTokenizer.Load(encoderFolder);
        if (Fault(table, tokenizer.VocabularySize) is { } fault)
        {
            throw new InvalidEncoderException(path, fault, Remedy);
        }

        var settings = EncoderSettings.Read(Path.Combine(encoderFolder, "onnx_config.json"));
        return new(tokenizer, [.. settings.SkiplistWords.Select(tokenizer.FindId).OfType<int>()], settings.DocumentLength, table);
    }

    /// <inheritdoc/>
    /// <remarks>Start and end tokens and punctuation have no row of their own, and are left out.</remarks>
    public TokenEmbeddings EncodeQuery(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        var kept = Enumerable.Range(1, tokens.Ids.Length - 2).Where(i => !skipped.Contains(tokens.Ids[i])).ToList();
        ImmutableArray<int> ids = [.. kept.Select(i => tokens.Ids[i])];
        var data = new float[ids.Length * Dimension];
        for (var i = 0; i < ids.Length; i++)
        {
            Dequantize(ids[i], data.AsSpan(i * Dimension, Dimension));
        }

        return new(ids, [.. kept.Select(i => tokens.Offsets[i])], Dimension, data, [.. ids.Select(Weight)]);
    }

    private void Dequantize(int row, Span<float> vector)
    {
        var scale = Float(HeaderLength + (4 * row));
        var values = Values(row);
        for (var i = 0; i < values.Length; i++)
        {
            vector[i] = values[i] * scale;
        }
    }

    /// <summary>A row as it is stored, int8 <c>[dim]</c>; the vector is these values times the row's scale.</summary>
    public ReadOnlySpan<sbyte> Values(int row) => MemoryMarshal.Cast<byte, sbyte>(
        table.AsSpan(HeaderLength + (8 * rows) + (row * Dimension), Dimension));

    /// <summary>What a token counts for in a score.</summary>
    public float Weight(int row) => Float(HeaderLength + (4 * rows) + (4 * row));

    private float Float(int offset) => BinaryPrimitives.ReadSingleLittleEndian(table.AsSpan(offset));

    private static string? Fault(byte[] table, int vocabularySize)
    {
        if (table.Length < HeaderLength || !table.AsSpan(0, 4).SequenceEqual("SQT1"u8))
        {
            return "is not a table of query vectors: it does not begin with SQT1.";
        }

        var rows = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(4));
        var dimension = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(8));
        var expected = HeaderLength + ((ulong)rows * (8 + (ulong)dimension));
        return rows != vocabularySize ? $"has {rows} rows for a vocabulary of {vocabularySize} entries."
            : dimension == 0 || expected != (ulong)table.Length
                ? $"has {table.Length} bytes; {rows} rows of dimension {dimension} take {expected}."
                : null;
    }
}
