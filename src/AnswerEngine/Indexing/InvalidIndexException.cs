namespace AnswerEngine.Indexing;

/// <summary>An index cannot be used: which file, what is wrong with it, what to do.</summary>
public sealed class InvalidIndexException : Exception
{
    /// <summary>What to do about a damaged file.</summary>
    internal const string Rebuild = "Delete the file and build again: an index is made from the passages.";

    /// <summary>Names the file, the fault and the remedy.</summary>
    public InvalidIndexException(string path, string problem, string remedy = Rebuild, Exception? innerException = null)
        : base($"{path}: {problem} {remedy}", innerException)
    {
        Path = path;
        Remedy = remedy;
    }

    /// <summary>The file at fault.</summary>
    public string Path { get; }

    /// <summary>What to do about it, as a sentence.</summary>
    public string Remedy { get; }
}
