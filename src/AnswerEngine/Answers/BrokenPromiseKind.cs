namespace AnswerEngine.Answers;

/// <summary>How a build breaks its promise.</summary>
public enum BrokenPromiseKind
{
    /// <summary>A question that the author holds to be out of scope came out answered.</summary>
    AnsweredOutOfScope,

    /// <summary>A question in scope that was proven has no answer any more.</summary>
    LostAnswer,

    /// <summary>The sections that proved an answer are gone, and the engine would quote others in their place.</summary>
    ReplacedEvidence,
}
