namespace AnswerEngine.Verification;

/// <summary>"Plot and grammar are the skills" is "The skills are plot and grammar".</summary>
internal static class CopulaReadings
{
    /// <summary>The claim turned about its first form of "to be", where the claim names what is definite last.</summary>
    public static IEnumerable<ClaimReading> Of(ClaimReading plain)
    {
        var claim = plain.Tokens;
        for (var be = 1; be < claim.Count - 2; be++)
        {
            if (claim[be].Text is not ("is" or "are" or "was" or "were")) continue;
            if (claim[be + 1].Text == "the" || claim[0].Text == "The")
                yield return plain with { Tokens = [.. claim.Skip(be + 1), claim[be], .. claim.Take(be)], Moved = [0], IsFree = true };
            yield break;
        }
    }
}
