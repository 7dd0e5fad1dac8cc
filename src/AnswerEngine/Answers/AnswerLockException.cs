namespace AnswerEngine.Answers;

/// <summary>A lock file that cannot be read.</summary>
/// <param name="line">Line of the file, from 1; 0 where it is not known.</param>
/// <param name="message">What is wrong and what to do about it.</param>
/// <param name="inner">What the parser said.</param>
public sealed class AnswerLockException(int line, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Line of the file, from 1; 0 where it is not known.</summary>
    public int Line { get; } = line;
}
