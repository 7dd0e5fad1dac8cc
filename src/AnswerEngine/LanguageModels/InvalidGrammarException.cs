namespace AnswerEngine.LanguageModels;

/// <summary>A grammar is not GBNF, has no <c>root</c>, or is left-recursive.</summary>
public sealed class InvalidGrammarException : LanguageModelException
{
    /// <summary>Reports what is wrong and what to do about it.</summary>
    public InvalidGrammarException(string message)
        : base(message)
    {
    }

    /// <summary>Reports what is wrong and what to do about it, and what caused it.</summary>
    public InvalidGrammarException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
