namespace AnswerEngine.Indexing;

/// <summary>How an index keeps a token's vector; the number stands in the file.</summary>
public enum VectorPrecision
{
    /// <summary>Nearest centroid and 1 bit for each dimension of the residual.</summary>
    OneBit = 1,

    /// <summary>Nearest centroid and 2 bits for each dimension of the residual: what a browser fetches.</summary>
    TwoBits = 2,

    /// <summary>Nearest centroid and 4 bits for each dimension of the residual: what a build keeps.</summary>
    FourBits = 4,

    /// <summary>A signed byte for each dimension and one scale for each token.</summary>
    EightBits = 8,

    /// <summary>IEEE 754 binary16 for each dimension.</summary>
    Half = 16,

    /// <summary>IEEE 754 binary32 for each dimension: the vectors as they were encoded.</summary>
    Full = 32,
}
