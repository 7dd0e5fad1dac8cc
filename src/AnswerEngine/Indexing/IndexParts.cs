namespace AnswerEngine.Indexing;

/// <summary>All of an index but its tokens.</summary>
internal sealed record IndexParts
{
    public required IndexSettings Settings { get; init; }

    /// <summary>Tokens of each passage.</summary>
    public required ushort[] Lengths { get; init; }

    /// <summary>16 bytes for each passage.</summary>
    public required byte[] Hashes { get; init; }

    /// <summary>Row-major <c>[K, dim]</c>.</summary>
    public required Half[] Centroids { get; init; }

    /// <summary>Null where vectors are kept whole.</summary>
    public required ResidualBuckets? Buckets { get; init; }
}
