namespace AnswerEngine.Verification;

/// <summary>What a claim in other words must keep of the sentence that it was made from.</summary>
internal static class DerivationChecks
{
    // Words that only the soft score can vouch for.
    private const int MostOpen = 1;

    /// <summary>A word that no list holds for the same is another claim; one alone may be judged by the soft score.</summary>
    public static CheckResult Words(ClaimAndEvidence pair)
    {
        var derivation = pair.Derivation!;
        var other = derivation.Slots.SelectMany(slot => slot.Claimed)
            .FirstOrDefault(token => token.Kind == ClaimTokenKind.Content && !pair.EvidenceKeys.Contains(token.Key));
        if (other.Text is null && derivation.Open > MostOpen) other = derivation.Pairs.First(match => match.Match == WordMatch.Open).Token;
        return other.Text is null ? Pass("words") : Fail("words", $"“{other.Text}” is not in the evidence.");
    }

    /// <summary>A name stands in the evidence, or the pronoun for it.</summary>
    public static CheckResult Names(ClaimAndEvidence pair)
    {
        var named = pair.Derivation!.Pairs.Where(match => match.Match != WordMatch.None).Select(match => match.Token.Start).ToHashSet();
        var result = ContainmentChecks.Names(pair);
        return result.Passed || pair.ClaimTokens.Where(token => token.Kind == ClaimTokenKind.Name).All(token => named.Contains(token.Start)) ? Pass("names") : result;
    }

    public static CheckResult Negation(ClaimAndEvidence pair) => Agree(pair, SenseKind.Negation, "negation");

    public static CheckResult Modality(ClaimAndEvidence pair) => Agree(pair, SenseKind.Modality, "modality");

    public static CheckResult Quantity(ClaimAndEvidence pair) => Agree(pair, SenseKind.Quantity, "quantity");

    public static CheckResult Comparison(ClaimAndEvidence pair) => Agree(pair, SenseKind.Comparison, "comparison");

    /// <summary>Every word stands in the order of the evidence, but for what a reading turned back.</summary>
    public static CheckResult Roles(ClaimAndEvidence pair)
    {
        var astray = pair.Derivation!.Slots.SelectMany(slot => slot.Claimed).FirstOrDefault();
        if (astray.Text is not null) return Fail("roles", $"“{astray.Text}” does not stand in that place in the evidence.");
        return pair.Derivation!.IsMoveWhole ? Pass("roles") : Fail("roles", "The claim moves a part of a phrase.");
    }

    public static CheckResult Attachment(ClaimAndEvidence pair)
    {
        var fault = Omissions.Fault(pair.Evidence, pair.EvidenceTokens, [.. pair.Kept.Union(pair.MayGo).Order()]);
        return new CheckResult("attachment", fault is null, fault);
    }

    /// <summary>A statement stays one, and a sign stays with its word: minus, currency, degree, the # of C#.</summary>
    public static CheckResult Marks(ClaimAndEvidence pair)
    {
        if (pair.Claim.Contains('?', StringComparison.Ordinal) != pair.Evidence.Contains('?', StringComparison.Ordinal))
            return Fail("punctuation", "A question is no statement.");
        if (!pair.Claim.AsSpan().TrimEnd().EndsWith(".")) return Fail("punctuation", "The claim does not end as a sentence.");
        foreach (var (token, ordinal, match) in pair.Derivation!.Pairs)
            if (match == WordMatch.Same && token.Start < WordMatches.PutIn && Signs(pair.Claim, token) != Signs(pair.Evidence, pair.EvidenceTokens[ordinal]))
                return Fail("punctuation", token.Kind == ClaimTokenKind.Number ? "A number has another sign." : $"The marks at “{token.Text}” differ.");
        return Pass("punctuation");
    }

    private static CheckResult Agree(ClaimAndEvidence pair, SenseKind kind, string check)
    {
        // One that stands on both sides, in another place, is a matter of roles.
        var turned = pair.Derivation!.Slots.SelectMany(slot => slot.Claimed.ExceptBy(pair.EvidenceTokens.Select(token => token.Key), token => token.Key)
                .Concat(slot.Proven.ExceptBy(pair.ClaimTokens.Select(token => token.Key), token => token.Key)))
            .FirstOrDefault(token => SenseChecks.TryGetKind(token.Text, out var found) && found == kind);
        return turned.Text is null ? Pass(check) : Fail(check, $"“{turned.Text}” stands on one side alone.");
    }

    // What stands at the token without a space, but for plain punctuation.
    private static string Signs(string text, ClaimToken token)
    {
        var end = Math.Min(token.Text.EndsWith("'s", StringComparison.Ordinal) ? token.End - 2 : token.End, text.Length);
        var (before, after) = (token.Start, end);
        while (before > 0 && IsSign(text[before - 1])) before--;
        while (after < text.Length && IsSign(text[after])) after++;
        return text[before..token.Start] + '|' + text[end..after];
    }

    private static bool IsSign(char mark) => !char.IsWhiteSpace(mark) && !char.IsLetterOrDigit(mark) && mark is not (',' or '.' or ';' or ':' or '!' or '(' or ')'
        or '—' or '?' or '"' or '“' or '”' or '\'' or '‘' or '’');

    private static CheckResult Pass(string check) => new(check, true);

    private static CheckResult Fail(string check, string detail) => new(check, false, detail);
}
