namespace AnswerEngine.LanguageModels;

/// <summary>A language model cannot do what it was asked; the message says why and what to do about it.</summary>
public class LanguageModelException : Exception
{
    /// <summary>Reports what is wrong and what to do about it.</summary>
    public LanguageModelException(string message)
        : base(message)
    {
    }

    /// <summary>Reports what is wrong and what to do about it, and what caused it.</summary>
    public LanguageModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
