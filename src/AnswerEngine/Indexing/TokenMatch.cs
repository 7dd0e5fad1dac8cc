using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>A query token and the passage token most like it.</summary>
public sealed record TokenMatch
{
    /// <summary>Place among the query's tokens.</summary>
    public required int QueryToken { get; init; }

    /// <summary>Place in the query's text; empty for a token that the text does not hold.</summary>
    public required TokenOffset QuerySpan { get; init; }

    /// <summary>The query's text there.</summary>
    public required string QueryText { get; init; }

    /// <summary>Place among the passage's tokens; -1 where it has none.</summary>
    public required int PassageToken { get; init; }

    /// <summary>Place in the text that the passage was encoded from, its context included.</summary>
    public required TokenOffset PassageSpan { get; init; }

    /// <summary>The passage's text there.</summary>
    public required string PassageText { get; init; }

    /// <summary>Dot product of the two vectors, -1 to 1.</summary>
    public required float Similarity { get; init; }

    /// <summary>What the query token counts for.</summary>
    public required float Weight { get; init; }

    /// <summary>What the match adds to the passage's score.</summary>
    public double Contribution => Weight * (double)Similarity;
}
