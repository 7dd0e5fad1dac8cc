namespace AnswerEngine.Indexing;

/// <summary>The sizes that follow from how many passages and tokens an index holds.</summary>
internal static class IndexShape
{
    /// <summary>Most centroids that a code of two bytes can tell apart.</summary>
    public const int MostCentroids = 1 << 16;

    // Header and section table 496, settings 96, buckets at most 124, padding at most 504, and some to spare.
    private const int FixedBytes = 1536;

    // A token may take the bytes of its residual and this many more: 30 at 2 bits and 54 at 4 bits of 96 dimensions.
    private const double SpareBytesPerToken = 6;

    // Below some 1,300 tokens the fixed bytes alone exceed the budget, and quality comes first.
    private const int FewestCentroids = 16;

    // u16 of length and the hash.
    private const int BytesPerPassage = 2 + 16;

    /// <summary>Number of centroids: 2^floor(log2(16 sqrt(tokens))), and fewer where all sections would exceed the budget of a token.</summary>
    /// <remarks>Santhanam et al., "ColBERTv2" (2021) and "PLAID" (2022) for the rule. At 12,000 tokens it gives 1,024, whose
    /// centroids alone take 16 bytes a token; the bound leaves 218 then.</remarks>
    public static int Centroids(long tokens, int passages, int dimension)
    {
        if (tokens == 0) return 0;
        var rule = 1L << (int)Math.Log2(16 * Math.Sqrt(tokens));
        var byRule = (int)Math.Min(Math.Min(rule, tokens), MostCentroids);
        var narrow = Math.Min(byRule, Affordable(tokens, passages, dimension, codeBytes: 1, listBytes: 1));
        if (narrow <= 256) return Math.Max(narrow, Math.Min(byRule, FewestCentroids));

        // Neighbours in a list are about K / (tokens of a passage) apart; past 128 a difference takes two bytes.
        var listBytes = (double)byRule * passages / tokens > 48 ? 2 : 1;
        return Math.Max(Math.Min(byRule, Affordable(tokens, passages, dimension, codeBytes: 2, listBytes)), 256);
    }

    /// <summary>Bytes of a centroid's number.</summary>
    public static int CodeBytes(int centroids) => centroids <= 256 ? 1 : 2;

    /// <summary>Bytes of a token in the section of vectors.</summary>
    public static int Stride(VectorPrecision precision, int dimension) => precision switch
    {
        VectorPrecision.Full => 4 * dimension,
        VectorPrecision.Half => 2 * dimension,
        VectorPrecision.EightBits => 4 + dimension,
        _ => ((dimension * (int)precision) + 7) / 8,
    };

    /// <summary>Levels of a residual's dimension; 0 where vectors are kept whole.</summary>
    public static int Levels(VectorPrecision precision) => IsResidual(precision) ? 1 << (int)precision : 0;

    /// <summary>Whether vectors are kept as a centroid and a residual.</summary>
    public static bool IsResidual(VectorPrecision precision) => precision <= VectorPrecision.FourBits;

    private static int Affordable(long tokens, int passages, int dimension, int codeBytes, int listBytes)
    {
        var spare = ((SpareBytesPerToken - codeBytes - listBytes) * tokens) - ((double)BytesPerPassage * passages) - FixedBytes;
        return (int)Math.Clamp(spare / ((2 * dimension) + 4), 1, MostCentroids);
    }
}
