namespace AnswerEngine.LanguageModels;

/// <summary>The llama.cpp libraries are missing, or made for another system, processor or binding.</summary>
public sealed class NativeLibraryUnavailableException : LanguageModelException
{
    /// <summary>Reports what is wrong and what to do about it.</summary>
    public NativeLibraryUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Reports what is wrong and what to do about it, and what caused it.</summary>
    public NativeLibraryUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
