namespace AnswerEngine.Indexing;

/// <summary>What making an index came to.</summary>
public sealed record IndexReport
{
    /// <summary>Passages in the index.</summary>
    public required int Passages { get; init; }

    /// <summary>Tokens of all passages.</summary>
    public required long Tokens { get; init; }

    /// <summary>Number of centroids.</summary>
    public required int Centroids { get; init; }

    /// <summary>Tokens that the centroids were fitted to.</summary>
    public required int Sample { get; init; }

    /// <summary>Mean squared length of a sample token's residual.</summary>
    public required float MeanSquaredResidual { get; init; }

    /// <summary>Bytes of sample, centroids, buffers and lists where they are largest: at most the memory allowed.</summary>
    public required long WorkingBytes { get; init; }

    /// <summary>Bytes of the index.</summary>
    public required long Length { get; init; }
}
