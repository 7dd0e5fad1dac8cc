namespace AnswerEngine.LanguageModels;

/// <summary>A chat template is missing, uses what the renderer does not know, or rejects the conversation.</summary>
public sealed class ChatTemplateException : LanguageModelException
{
    /// <summary>Reports what is wrong and what to do about it.</summary>
    public ChatTemplateException(string message)
        : base(message)
    {
    }

    /// <summary>Reports what is wrong and what to do about it, and what caused it.</summary>
    public ChatTemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
