namespace AnswerEngine.Evaluation;

/// <summary>What a claim is in a measurement of the checks.</summary>
public enum ClaimRole
{
    /// <summary>A claim that does not follow from its evidence and must be rejected.</summary>
    Mutation,

    /// <summary>A sentence of the evidence, word for word.</summary>
    Verbatim,

    /// <summary>A claim that was written as a faithful paraphrase.</summary>
    Paraphrase,

    /// <summary>The true claim beside a mutation, where it is not word for word in the evidence.</summary>
    TrueClaim,
}
