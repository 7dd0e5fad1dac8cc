namespace AnswerEngine.Evaluation;

/// <summary>What is to be said of the answer that a labelled question would get if the gate let it through.</summary>
public enum AnswerVerdict
{
    /// <summary>Nothing would be said at any threshold.</summary>
    NoAnswer,

    /// <summary>It cites the page and states its fact.</summary>
    Right,

    /// <summary>It cites the page and does not state its fact.</summary>
    FactMissing,

    /// <summary>It cites other pages, and they do not state the fact either.</summary>
    OtherPage,

    /// <summary>The content answers no such question.</summary>
    Unanswerable,

    /// <summary>The case names no page and no fact to hold it against.</summary>
    NotJudged,
}
