namespace AnswerEngine.Answers;

/// <summary>Why the lock does not prove a question's outcome any more.</summary>
public enum Staleness
{
    /// <summary>The question is not in the lock.</summary>
    New,

    /// <summary>The question, its other wordings or its pins changed.</summary>
    QuestionChanged,

    /// <summary>A passage that the answer cites changed or is gone.</summary>
    EvidenceChanged,

    /// <summary>The content changed, and the question was refused: the change might answer it.</summary>
    ContentChanged,

    /// <summary>The encoder, the language model, the prompt, the checks or the gate changed.</summary>
    EngineChanged,

    /// <summary>The lock was edited by hand: a sentence in it does not pass the checks, or nobody accepted the answer.</summary>
    Unproven,
}
