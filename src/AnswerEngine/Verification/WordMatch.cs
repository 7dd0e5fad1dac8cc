namespace AnswerEngine.Verification;

/// <summary>How a word of a claim stands for a word of its evidence.</summary>
internal enum WordMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Letter by letter, or as the same number.</summary>
    Same,

    /// <summary>As a synonym.</summary>
    Synonym,

    /// <summary>As the name of whom a pronoun means, or the reverse.</summary>
    Reference,

    /// <summary>As another form of the word: "storing" for "storage".</summary>
    Related,

    /// <summary>As a word that no list knows to be another thing; whether it says the same is for the soft score to judge.</summary>
    Open,
}
