namespace AnswerEngine.Indexing;

/// <summary>The sections of an index file; the number stands in its table.</summary>
public enum IndexSection
{
    /// <summary>What the index says of itself.</summary>
    Settings = 1,

    /// <summary>Tokens of each passage.</summary>
    Lengths,

    /// <summary>What names the text of each passage.</summary>
    Hashes,

    /// <summary>Centroids as float16.</summary>
    Centroids,

    /// <summary>Cutoffs and weights of the buckets.</summary>
    Buckets,

    /// <summary>The centroid of each token.</summary>
    Codes,

    /// <summary>The vector, or the residual, of each token.</summary>
    Vectors,

    /// <summary>Where the list of each centroid begins.</summary>
    ListOffsets,

    /// <summary>For each centroid the passages that hold one of its tokens.</summary>
    Lists,
}
