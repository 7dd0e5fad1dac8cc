namespace AnswerEngine.Answers;

/// <summary>Who took the decision that an answer addresses its question.</summary>
public enum AcceptedBy
{
    /// <summary>The gate, from the content alone.</summary>
    Engine,

    /// <summary>The author, who pinned the evidence or approved the answer.</summary>
    Author,
}
