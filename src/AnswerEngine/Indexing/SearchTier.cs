namespace AnswerEngine.Indexing;

/// <summary>How an index looks for the best passages.</summary>
public enum SearchTier
{
    /// <summary>By the number of passages: exact to 2,000, scan to 50,000, probe above.</summary>
    Auto,

    /// <summary>Every passage is scored by its own vectors.</summary>
    Exact,

    /// <summary>Every passage is scored by its centroids; the best are scored again by their vectors.</summary>
    Scan,

    /// <summary>Only passages that hold one of the query's nearest centroids are looked at, in stages.</summary>
    Probe,
}
