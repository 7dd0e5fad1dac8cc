namespace AnswerEngine.Passages;

/// <summary>Whose words a passage holds; lower values are trusted more.</summary>
public enum TrustTier
{
    /// <summary>The author's own words about the author's own work.</summary>
    Author = 0,

    /// <summary>The author's notes on what other people said: true of them, never of the author.</summary>
    Notes = 1,

    /// <summary>Other people's words: quotations and transcripts.</summary>
    Others = 2,
}
