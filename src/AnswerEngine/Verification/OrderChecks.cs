namespace AnswerEngine.Verification;

/// <summary>
/// Who did what to whom, and which figure belongs to which thing: the words of a claim must come in the order of its
/// evidence, and only what carries no claim of its own may be left out between them.
/// </summary>
internal static class OrderChecks
{
    public static CheckResult Roles(ClaimAndEvidence pair)
    {
        var next = 0;
        for (var i = 0; i < pair.ClaimTokens.Count; i++)
        {
            while (next < pair.EvidenceTokens.Count && !ClaimAlignment.IsSame(pair.ClaimTokens, i, pair.EvidenceTokens, next)) next++;
            if (next++ >= pair.EvidenceTokens.Count)
                return new CheckResult("roles", false, $"“{pair.ClaimTokens[i].Text}” does not stand in that place in the evidence.");
        }

        return new CheckResult("roles", true);
    }

    public static CheckResult Attachment(ClaimAndEvidence pair)
    {
        if (!pair.IsAligned) return new CheckResult("attachment", false, "The claim is not a part of the evidence.");
        var fault = Omissions.Fault(pair.Evidence, pair.EvidenceTokens, pair.Kept);
        return new CheckResult("attachment", fault is null, fault);
    }
}
