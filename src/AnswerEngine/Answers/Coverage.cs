namespace AnswerEngine.Answers;

/// <summary>How much of a part of a question an answer speaks of.</summary>
public enum Coverage
{
    /// <summary>Nothing that the part names stands in the answer.</summary>
    None,

    /// <summary>Some of what the part names stands in the answer.</summary>
    Partial,

    /// <summary>All that the part names stands in the answer.</summary>
    Full,
}
