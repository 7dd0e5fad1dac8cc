namespace AnswerEngine.Verification;

/// <summary>"preparing data" is "data preparation": a noun made from a verb stands behind what the verb acts on.</summary>
internal static class CompoundReadings
{
    /// <summary>The claim with one verb behind the noun that it stands before, or one such noun before it.</summary>
    public static IEnumerable<ClaimReading> Of(ClaimReading plain)
    {
        var claim = plain.Tokens;
        for (var at = 0; at < claim.Count - 1; at++)
        {
            var gerund = Is(claim[at], WordForm.Gerund) || Is(claim[at + 1], WordForm.Gerund);
            if (gerund && claim[at].Kind == ClaimTokenKind.Content && claim[at + 1].Kind is ClaimTokenKind.Content or ClaimTokenKind.Name)
                yield return plain.Moving(at, 1, at + 2) with { IsFree = true };
        }
    }

    private static bool Is(ClaimToken token, WordForm form) => Inflections.Of(WordMatches.Lower(token)).Any(found => found.Form == form);
}
