using System.Buffers.Binary;

namespace AnswerEngine.Indexing;

/// <summary>What an index says of itself: section 1 of the file (docs/index-format.md).</summary>
public sealed record IndexSettings
{
    internal const int Length = 96;

    /// <summary>The recipe that clean builds follow today.</summary>
    internal const int CurrentRecipe = 3;

    /// <summary>Length of a vector; 0 in an index without passages.</summary>
    public required int Dimension { get; init; }

    /// <summary>How vectors are kept.</summary>
    public required VectorPrecision Precision { get; init; }

    /// <summary>Number of passages.</summary>
    public required int Passages { get; init; }

    /// <summary>Number of centroids.</summary>
    public required int Centroids { get; init; }

    /// <summary>Number of tokens of all passages.</summary>
    public required long Tokens { get; init; }

    /// <summary>Bytes of a centroid's number, 1 or 2.</summary>
    public required int CodeBytes { get; init; }

    /// <summary>Bytes of a token's vector.</summary>
    public required int Stride { get; init; }

    /// <summary>Mean squared length of a residual in the sample that the centroids were fitted to.</summary>
    public required float MeanSquaredResidual { get; init; }

    /// <summary>Recipe of the clean build that made the index; 0 where passages were changed in place.</summary>
    public required int Recipe { get; init; }

    /// <summary>SHA-256 of the encoder, 64 hexadecimal digits; empty where unknown.</summary>
    public required string Fingerprint { get; init; }

    internal byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Write(bytes, 0, Dimension);
        Write(bytes, 4, (int)Precision);
        Write(bytes, 8, Passages);
        Write(bytes, 12, Centroids);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), Tokens);
        Write(bytes, 24, CodeBytes);
        Write(bytes, 28, Stride);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(32), MeanSquaredResidual);
        Write(bytes, 36, Recipe);
        Convert.FromHexString(Fingerprint).CopyTo(bytes, 48);
        return bytes;
    }

    // Null where a number is out of range or does not follow from the others.
    internal static IndexSettings? Read(ReadOnlySpan<byte> bytes)
    {
        var fingerprint = bytes.Slice(48, 32);
        var settings = new IndexSettings
        {
            Dimension = Int(bytes, 0),
            Precision = (VectorPrecision)Int(bytes, 4),
            Passages = Int(bytes, 8),
            Centroids = Int(bytes, 12),
            Tokens = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            CodeBytes = Int(bytes, 24),
            Stride = Int(bytes, 28),
            MeanSquaredResidual = BinaryPrimitives.ReadSingleLittleEndian(bytes[32..]),
            Recipe = Int(bytes, 36),
            Fingerprint = fingerprint.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(fingerprint) : "",
        };
        return settings.IsConsistent() && bytes.SequenceEqual(settings.ToBytes()) ? settings : null;
    }

    private bool IsConsistent() =>
        Dimension is >= 0 and <= 65_536
        && Enum.IsDefined(Precision)
        && Passages >= 0 && (Dimension > 0 || Passages == 0)
        && Tokens >= 0 && Tokens <= (long)Passages * ushort.MaxValue
        && Centroids is >= 0 and <= IndexShape.MostCentroids && Centroids <= Tokens && (Centroids > 0 || Tokens == 0)
        && CodeBytes == IndexShape.CodeBytes(Centroids)
        && Stride == IndexShape.Stride(Precision, Dimension)
        && MeanSquaredResidual >= 0 && float.IsFinite(MeanSquaredResidual)
        && Recipe >= 0;

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private static void Write(byte[] bytes, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
}
