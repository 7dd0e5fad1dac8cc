namespace AnswerEngine.Encoding;

/// <summary>A model's folder cannot be used: which file, what is wrong with it, what to do.</summary>
public sealed class InvalidEncoderException : Exception
{
    /// <summary>Names the file, the fault and the remedy.</summary>
    public InvalidEncoderException(string path, string problem, string remedy, Exception? innerException = null)
        : base($"{path}: {problem} {remedy}", innerException)
    {
        Path = path;
        Remedy = remedy;
    }

    /// <summary>The file or folder at fault.</summary>
    public string Path { get; }

    /// <summary>What to do about it, as a sentence.</summary>
    public string Remedy { get; }
}
