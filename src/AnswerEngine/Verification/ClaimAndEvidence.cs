namespace AnswerEngine.Verification;

/// <summary>A claim beside the sentence it was made from, both tokenised and aligned once for all checks.</summary>
internal sealed class ClaimAndEvidence
{
    public ClaimAndEvidence(string claim, string evidence)
    {
        Claim = claim;
        Evidence = evidence;
        ClaimTokens = ClaimTokenizer.Tokenize(claim);
        EvidenceTokens = ClaimTokenizer.Tokenize(evidence);
        EvidenceKeys = EvidenceTokens.Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
        Kept = ClaimAlignment.Of(evidence, ClaimTokens, EvidenceTokens);
    }

    /// <summary>A claim that a derivation leads back from to its evidence.</summary>
    public ClaimAndEvidence(string claim, string evidence, ClaimDerivation derivation)
        : this(claim, evidence)
    {
        Derivation = derivation;
        Kept = derivation.Kept;
        MayGo = EventOmissions.Of(evidence, EvidenceTokens, Kept, derivation.IsAgentless);
    }

    /// <summary>Ordinals of what the claim leaves out and may, beyond <see cref="Omissions"/>.</summary>
    public IReadOnlySet<int> MayGo { get; } = new HashSet<int>();

    /// <summary>How the claim comes from its evidence; <see langword="null"/> where it only leaves words out.</summary>
    public ClaimDerivation? Derivation { get; }

    public string Claim { get; }

    public string Evidence { get; }

    public IReadOnlyList<ClaimToken> ClaimTokens { get; }

    public IReadOnlyList<ClaimToken> EvidenceTokens { get; }

    public IReadOnlySet<string> EvidenceKeys { get; }

    /// <summary>Ordinals, among the evidence's tokens, of those that the claim keeps; tokens without a match are left out.</summary>
    public IReadOnlyList<int> Kept { get; }

    /// <summary>Whether every token of the claim stands in the evidence, in the same order.</summary>
    public bool IsAligned => Kept.Count > 0 && Kept.Count == ClaimTokens.Count;
}
