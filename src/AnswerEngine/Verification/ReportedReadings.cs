namespace AnswerEngine.Verification;

/// <summary>"According to Huang, it works." and "It works, Huang says." say what "Huang says that it works." says.</summary>
internal static class ReportedReadings
{
    private static readonly string[] Verbs =
    [
        "says", "said", "reports", "reported", "states", "stated", "argues", "argued", "explains", "explained", "shows", "describes", "notes", "noted",
        "noticed", "suggests", "suggested", "found", "finds", "writes", "wrote", "recalls", "holds", "concludes", "concluded",
    ];

    /// <summary>The claim with the source before what it says, and behind it.</summary>
    public static IEnumerable<ClaimReading> Of(ClaimReading plain, IReadOnlyList<ClaimToken> evidence) =>
        According(plain, evidence).Concat(Behind(plain)).Concat(Before(plain));

    private static IEnumerable<ClaimReading> According(ClaimReading plain, IReadOnlyList<ClaimToken> evidence)
    {
        var claim = plain.Tokens;
        var start = Enumerable.Range(0, claim.Count - 1)
            .FirstOrDefault(index => claim[index].Text is "According" or "according" && claim[index + 1].Text == "to", -1);
        if (start < 0) yield break;
        foreach (var verb in evidence.Select(token => token.Text).Intersect(Verbs, StringComparer.Ordinal))
        {
            ClaimToken[] says = [new(ClaimTokenKind.Content, verb, verb, WordMatches.PutIn), That];
            for (var end = start + 3; end <= Math.Min(start + 7, claim.Count); end++)
                if (start == 0 || end == claim.Count)
                    yield return plain with { Tokens = [.. claim.Take(end).Skip(start + 2), .. says, .. claim.Take(start), .. claim.Skip(end)] };
        }
    }

    private static ClaimToken That => new(ClaimTokenKind.Function, "that", "that", WordMatches.PutIn + 1);

    // "It works, Huang says." is "Huang says that it works."
    private static IEnumerable<ClaimReading> Behind(ClaimReading plain)
    {
        var claim = plain.Tokens;
        if (claim.Count < 4 || !Verbs.Contains(claim[^1].Text, StringComparer.Ordinal)) yield break;
        for (var from = claim.Count - 2; from > Math.Max(1, claim.Count - 5); from--)
            if (claim[from].Start - claim[from - 1].End > 1)
                yield return plain with { Tokens = [.. claim.Skip(from), That, .. claim.Take(from)] };
    }

    // "Huang says that it works." is "It works, Huang says."
    private static IEnumerable<ClaimReading> Before(ClaimReading plain)
    {
        var claim = plain.Tokens;
        for (var that = 2; that < Math.Min(5, claim.Count - 1); that++)
            if (claim[that].Text == "that" && Verbs.Contains(claim[that - 1].Text, StringComparer.Ordinal))
                yield return plain with { Tokens = [.. claim.Skip(that + 1), .. claim.Take(that)] };
    }
}
