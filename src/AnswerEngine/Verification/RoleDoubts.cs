namespace AnswerEngine.Verification;

/// <summary>
/// Whether words of a claim in words of its own seem to have changed places: a doubt and no proof, since an honest paraphrase turns sentences round too.
/// </summary>
internal static class RoleDoubts
{
    // As far apart a name and its noun may stand.
    private const int Reach = 3;

    /// <summary>What speaks for it; <see langword="null"/> for nothing.</summary>
    public static string? Of(ClaimAndEvidence pair, WordLinks links)
    {
        if (WordOrder.IsExchange(pair.Claim, pair.ClaimTokens, pair.Evidence, pair.EvidenceTokens, links)) return "Words have changed places.";
        if (WordOrder.IsFalselyPassive(pair.ClaimTokens, pair.EvidenceTokens, links)) return "Who does it and what it is done to have changed places.";
        if (Connectives.Exchanged(pair, links) is { } word) return $"The sides of “{word}” have changed places.";
        for (var i = 0; i + 1 < pair.ClaimTokens.Count; i++)
        {
            var (said, target) = (pair.ClaimTokens[i + 1].Text, links.Targets[i]);
            if (said is "from" or "to" && target >= 0 && !pair.EvidenceTokens.Any(token => token.Text == said) && target + 1 < pair.EvidenceTokens.Count && links.Ties[i] > FreeWords.Akin
                && pair.EvidenceTokens[target + 1].Text == (said == "to" ? "from" : "to")) return $"“{said}” leads the other way.";
            if (IsCompound(pair, i) && links.Targets[i] >= 0 && links.Targets[i + 1] >= 0 && Math.Abs(links.Targets[i] - links.Targets[i + 1]) > Reach && !StandTogether(pair, i))
                return $"“{pair.ClaimTokens[i].Text} {pair.ClaimTokens[i + 1].Text}” stand apart in the evidence.";
        }

        return null;
    }

    // A word that is said twice may be linked to where it stands alone.
    private static bool StandTogether(ClaimAndEvidence pair, int i) => Enumerable.Range(0, pair.EvidenceTokens.Count - 1).Any(j =>
        pair.EvidenceTokens[j].Key == pair.ClaimTokens[i].Key && pair.EvidenceTokens[j + 1].Key == pair.ClaimTokens[i + 1].Key);

    // A name beside a noun or another name.
    private static bool IsCompound(ClaimAndEvidence pair, int i)
    {
        var (one, other) = (pair.ClaimTokens[i], pair.ClaimTokens[i + 1]);
        return (one.Kind == ClaimTokenKind.Name && !one.Text.EndsWith("'s", StringComparison.Ordinal) || other.Kind == ClaimTokenKind.Name && i > 0) && one.Carries && other.Carries
            && pair.Claim[one.End..other.Start] == " " && !(OpenWords.IsPast(WordMatches.Lower(other)) || OpenWords.IsThirdPerson(WordMatches.Lower(other)));
    }
}
