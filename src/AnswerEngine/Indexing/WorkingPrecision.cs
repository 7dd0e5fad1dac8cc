namespace AnswerEngine.Indexing;

/// <summary>How vectors are kept while centroids are fitted and passages encoded.</summary>
public enum WorkingPrecision
{
    /// <summary>IEEE 754 binary32: the vectors as they were encoded.</summary>
    Full,

    /// <summary>IEEE 754 binary16: half the memory, or twice the sample in the same memory.</summary>
    Half,
}
