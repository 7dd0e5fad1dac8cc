namespace AnswerEngine.Verification;

/// <summary>What a token of a claim is, which decides how it must be supported.</summary>
public enum ClaimTokenKind
{
    /// <summary>A word that carries no content of its own: an article, a preposition, an auxiliary.</summary>
    Function,

    /// <summary>A word that carries content; compared by its stem.</summary>
    Content,

    /// <summary>A quantity in digits or in words, with the unit attached to it.</summary>
    Number,

    /// <summary>A proper name or an identifier of code; compared letter by letter.</summary>
    Name,

    /// <summary>An address; compared letter by letter.</summary>
    Url,
}
