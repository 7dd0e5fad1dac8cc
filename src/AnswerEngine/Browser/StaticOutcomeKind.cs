namespace AnswerEngine.Browser;

/// <summary>What the browser makes of a question.</summary>
public enum StaticOutcomeKind
{
    /// <summary>No passage comes near, or it is a published question that is not answered.</summary>
    None,

    /// <summary>No published question matches, but passages come near.</summary>
    Near,

    /// <summary>It is a published question with a proven answer.</summary>
    Answered,
}
