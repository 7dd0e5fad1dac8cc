namespace AnswerEngine.Evaluation;

/// <summary>What an answer is graded by.</summary>
public enum GradeCriterion
{
    /// <summary>Whether every part of the question is answered: full, partial, none.</summary>
    Completeness,

    /// <summary>Whether what is said is so, by the pages: right, partly, wrong.</summary>
    Accuracy,

    /// <summary>Whether it says no more than was asked: concise, wordy.</summary>
    Conciseness,

    /// <summary>Whether it says something that no cited passage says: none, some.</summary>
    Hallucinations,

    /// <summary>Whether it is whole sentences without leftovers of markup: good, bad.</summary>
    Format,
}
