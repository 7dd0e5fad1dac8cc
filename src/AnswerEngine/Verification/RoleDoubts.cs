namespace AnswerEngine.Verification;

/// <summary>
/// Whether words of a claim in words of its own seem to have changed places: a doubt and no proof, since an honest paraphrase turns sentences round too.
/// </summary>
internal static class RoleDoubts
{
    /// <summary>Whether words changed places while all joints stayed, a passive did not turn its sides, or those of "before", "than" or "because" are exchanged.</summary>
    public static bool Any(ClaimAndEvidence pair, WordLinks links) =>
        WordOrder.IsExchange(pair.Claim, pair.ClaimTokens, pair.Evidence, pair.EvidenceTokens, links)
        || WordOrder.IsFalselyPassive(pair.ClaimTokens, pair.EvidenceTokens, links)
        || Connectives.Exchanged(pair, links) is not null;
}
