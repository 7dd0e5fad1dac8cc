namespace AnswerEngine.Verification;

/// <summary>The form in which a word stands, as far as its spelling tells.</summary>
internal enum WordForm
{
    /// <summary>As a dictionary lists it.</summary>
    Base,

    /// <summary>A plural, or a verb in the third person.</summary>
    Plural,

    /// <summary>A past tense.</summary>
    Past,

    /// <summary>A past participle.</summary>
    Participle,

    /// <summary>An -ing form.</summary>
    Gerund,
}
