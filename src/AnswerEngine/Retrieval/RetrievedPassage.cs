namespace AnswerEngine.Retrieval;

/// <summary>A passage found for a question, with all that was measured of the two.</summary>
public sealed record RetrievedPassage
{
    /// <summary>Place of the passage in the list that was indexed, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Place in the fused ranking, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Sum of the reciprocal ranks, or of the scores each on its scale: as the retriever fuses.</summary>
    public required double FusedScore { get; init; }

    /// <summary>MaxSim: sum over the question's tokens, each by its weight.</summary>
    public required double LateInteractionScore { get; init; }

    /// <summary>MaxSim divided by the question's sum of token weights, -1 to 1: comparable between questions.</summary>
    public required double NormalizedScore { get; init; }

    /// <summary>Place by late interaction, from 1; null where its index did not return the passage.</summary>
    public required int? LateInteractionRank { get; init; }

    /// <summary>BM25, at least 0; 0 where no term of the question occurs in the passage.</summary>
    public required double Bm25Score { get; init; }

    /// <summary>Place by BM25, from 1; null where no term of the question occurs in the passage.</summary>
    public required int? Bm25Rank { get; init; }
}
