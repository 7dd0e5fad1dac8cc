namespace AnswerEngine.Verification;

/// <summary>"According to Huang, it works." says what "Huang says that it works." says.</summary>
internal static class ReportedReadings
{
    private static readonly string[] Verbs = ["says", "said", "reports", "reported", "states", "stated", "argues", "argued", "explains", "explained", "shows", "describes", "notes"];

    /// <summary>The claim with the source as a subject, for each verb of saying that the evidence has.</summary>
    public static IEnumerable<ClaimReading> Of(ClaimReading plain, IReadOnlyList<ClaimToken> evidence)
    {
        var claim = plain.Tokens;
        var start = Enumerable.Range(0, claim.Count - 1)
            .FirstOrDefault(index => claim[index].Text is "According" or "according" && claim[index + 1].Text == "to", -1);
        if (start < 0) yield break;
        foreach (var verb in evidence.Select(token => token.Text).Intersect(Verbs, StringComparer.Ordinal))
        {
            ClaimToken[] says = [new(ClaimTokenKind.Content, verb, verb, WordMatches.PutIn), new(ClaimTokenKind.Function, "that", "that", WordMatches.PutIn + 1)];
            for (var end = start + 3; end <= Math.Min(start + 7, claim.Count); end++)
                if (start == 0 || end == claim.Count)
                    yield return plain with { Tokens = [.. claim.Take(end).Skip(start + 2), .. says, .. claim.Take(start), .. claim.Skip(end)] };
        }
    }
}
