namespace AnswerEngine.Verification;

/// <summary>A claim beside the sentence it was made from, both tokenised once for all checks.</summary>
internal sealed class ClaimAndEvidence
{
    public ClaimAndEvidence(string claim, string evidence, string context, IReadOnlyCollection<string> allowedUrls)
    {
        Claim = claim;
        Evidence = evidence;
        AllowedUrls = allowedUrls;
        ClaimTokens = ClaimTokenizer.Tokenize(claim);
        EvidenceTokens = ClaimTokenizer.Tokenize(evidence);
        EvidenceKeys = Keys(EvidenceTokens);
        ContextKeys = Keys(ClaimTokenizer.Tokenize(context));
    }

    public string Claim { get; }

    public string Evidence { get; }

    public IReadOnlyCollection<string> AllowedUrls { get; }

    public IReadOnlyList<ClaimToken> ClaimTokens { get; }

    public IReadOnlyList<ClaimToken> EvidenceTokens { get; }

    public IReadOnlySet<string> EvidenceKeys { get; }

    public IReadOnlySet<string> ContextKeys { get; }

    private static HashSet<string> Keys(IEnumerable<ClaimToken> tokens) =>
        tokens.Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
}
