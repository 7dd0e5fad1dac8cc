namespace AnswerEngine.Verification;

/// <summary>A claim turned from the passive to the active voice, or the other way round.</summary>
internal static class VoiceReadings
{
    private const int Longest = 14;

    /// <summary>Every way to turn one verb of the claim.</summary>
    public static IEnumerable<ClaimReading> Of(ClaimReading reading, IReadOnlyList<ClaimToken> evidence)
    {
        foreach (var active in Active(reading)) yield return active;
        foreach (var passive in Passive(reading, evidence)) yield return passive;
        foreach (var agentless in Agentless(reading)) yield return agentless;
    }

    // "O was V rest by S more" is "S V O rest more"; so is "O was required for S".
    private static IEnumerable<ClaimReading> Active(ClaimReading reading)
    {
        var claim = reading.Tokens;
        for (var be = 1; be < claim.Count - 3; be++)
        {
            if (!IsBe(claim[be].Text)) continue;
            var verbs = Enumerable.Range(be + 1, 2).Where(index => IsParticiple(claim[index]) && (index == be + 1 || claim[be + 1].Text.EndsWith("ly", StringComparison.Ordinal)));
            foreach (var verb in verbs)
                for (var by = verb + 1; by < claim.Count - 1; by++)
                {
                    if (claim[by].Text != "by" && !(claim[by].Text == "for" && claim[verb].Text is "required" or "needed")) continue;
                    for (var end = by + 2; end <= Math.Min(claim.Count, by + Longest); end++)
                        foreach (var first in Starts(claim, be)) yield return Turned(reading, first, be, verb, by, end);
                }
        }
    }

    // Where the clause of the verb may begin: with the claim, behind a phrase in front, behind "that".
    private static IEnumerable<int> Starts(IReadOnlyList<ClaimToken> claim, int be)
    {
        yield return 0;
        for (var start = 2; start < be; start++)
            if (ClaimReading.IsOpener(claim[0]) || claim[start - 1].Text is "that" or "which") yield return start;
    }

    private static ClaimReading Turned(ClaimReading reading, int first, int be, int verb, int by, int end)
    {
        var claim = reading.Tokens;
        var modal = claim[be].Text is "be" or "been" ? 1 : 0;
        ClaimToken[] subject = [.. claim.Take(end).Skip(by + 1)];
        // "It was shown by Ada that it works."
        if (be == 1 && claim[0].Text == "It" && end < claim.Count && claim[end].Text == "that") first = -1;
        ClaimToken[] active = [.. claim.Take(Math.Max(0, first)), .. subject, .. claim.Skip(be - modal).Take(modal), .. claim.Take(verb).Skip(be + 1), claim[verb],
            .. first < 0 ? [] : claim.Take(be - modal).Skip(first), .. claim.Take(by).Skip(verb + 1), .. claim.Skip(end)];
        return reading with { Tokens = active, Verb = Math.Max(0, first) + subject.Length + modal + verb - be - 1, Auxiliary = claim[be].Text };
    }

    // "S V O rest" is "O was V by S rest".
    private static IEnumerable<ClaimReading> Passive(ClaimReading reading, IReadOnlyList<ClaimToken> evidence)
    {
        var claim = reading.Tokens;
        var be = evidence.FirstOrDefault(token => token.Text is "is" or "are" or "was" or "were");
        if (be.Text is null || !evidence.Any(token => token.Text == "by")) yield break;
        ClaimToken[] bes = [be with { Start = WordMatches.PutIn }, new(ClaimTokenKind.Function, "by", "by", WordMatches.PutIn + 1)];
        for (var verb = 1; verb < Math.Min(claim.Count - 1, Longest); verb++)
        {
            if (claim[verb].Kind != ClaimTokenKind.Content || claim.Take(verb).Any(token => SenseChecks.TryGetKind(token.Text, out _))) continue;
            for (var end = verb + 2; end <= Math.Min(claim.Count, verb + Longest); end++)
            {
                ClaimToken[] passive = [.. claim.Take(end).Skip(verb + 1), bes[0], claim[verb], bes[1], .. claim.Take(verb), .. claim.Skip(end)];
                yield return reading with { Tokens = passive, Verb = end - verb };
            }
        }
    }

    // "O was V rest" of "S V O rest".
    private static IEnumerable<ClaimReading> Agentless(ClaimReading reading)
    {
        var claim = reading.Tokens;
        for (var be = 1; be < Math.Min(claim.Count - 1, Longest); be++)
        {
            if (claim[be].Text is not ("is" or "are" or "was" or "were") || !IsParticiple(claim[be + 1])) continue;
            yield return reading with
            {
                Tokens = [claim[be + 1], .. claim.Take(be), .. claim.Skip(be + 2)],
                Verb = 0,
                Auxiliary = claim[be].Text,
                IsAgentless = true,
            };
        }
    }

    private static bool IsBe(string word) => word is "is" or "are" or "was" or "were" or "be" or "been";

    private static bool IsParticiple(ClaimToken token) =>
        Inflections.Of(WordMatches.Lower(token)).Any(form => form.Form == WordForm.Participle);
}
