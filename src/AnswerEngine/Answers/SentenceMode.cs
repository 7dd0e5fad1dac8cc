namespace AnswerEngine.Answers;

/// <summary>How a sentence of an answer came about.</summary>
public enum SentenceMode
{
    /// <summary>Word for word from the page.</summary>
    Quoted,

    /// <summary>Made shorter by the language model; every check passed against the page's sentence.</summary>
    Rewritten,
}
