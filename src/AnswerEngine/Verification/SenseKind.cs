namespace AnswerEngine.Verification;

/// <summary>Kinds of small words that turn a claim into another claim.</summary>
public enum SenseKind
{
    /// <summary>not, never, without …</summary>
    Negation,

    /// <summary>may, expects, perhaps, about, at best …</summary>
    Modality,

    /// <summary>all, some, only, most …</summary>
    Quantity,

    /// <summary>more, less, faster, highest …</summary>
    Comparison,
}
