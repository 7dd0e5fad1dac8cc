namespace AnswerEngine.Answers;

/// <summary>The content does not answer the question, as far as the engine can prove.</summary>
public sealed record NotAvailable : Answer
{
    /// <summary>The words that a visitor reads.</summary>
    public const string Message = "This information is not available.";

    /// <summary>Why.</summary>
    public required NotAvailableReason Reason { get; init; }
}
