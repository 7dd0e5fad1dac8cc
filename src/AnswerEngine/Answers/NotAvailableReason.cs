namespace AnswerEngine.Answers;

/// <summary>Why a question has no answer.</summary>
public enum NotAvailableReason
{
    /// <summary>No passage comes near the question.</summary>
    NothingNear,

    /// <summary>Passages come near, but the gate does not hold that they answer the question.</summary>
    NotAddressed,

    /// <summary>The passages that come near hold no sentence that could be quoted.</summary>
    NothingToQuote,

    /// <summary>A section that the author pinned does not exist or holds no sentence that could be quoted.</summary>
    EvidenceMissing,
}
