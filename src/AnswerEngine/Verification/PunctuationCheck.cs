namespace AnswerEngine.Verification;

/// <summary>
/// The marks between words claim something too: the sign of a number, a currency, a hyphen, a question mark, the comma
/// that tells a list from an aside. Between words that were neighbours they must stay; where something was left out, a
/// comma may remain.
/// </summary>
internal static class PunctuationCheck
{
    public static CheckResult Marks(ClaimAndEvidence pair)
    {
        if (!pair.IsAligned) return Fault("The claim is not a part of the evidence.");
        for (var i = 0; i < pair.Kept.Count; i++)
        {
            var claimed = Before(pair.Claim, pair.ClaimTokens, i);
            var proven = Before(pair.Evidence, pair.EvidenceTokens, pair.Kept[i]);
            var neighbours = pair.Kept[i] == (i == 0 ? 0 : pair.Kept[i - 1] + 1);
            if (neighbours ? claimed != proven : !IsSeam(claimed) || Signs(claimed) != Signs(proven))
                return Fault($"The marks before “{pair.ClaimTokens[i].Text}” differ.");
        }

        if (!EndsAlike(pair)) return Fault("The claim does not end as the evidence does.");
        return OpensAsSentence(pair) ? new CheckResult("punctuation", true) : Fault("The claim does not open as a sentence.");
    }

    private static CheckResult Fault(string detail) => new("punctuation", false, detail);

    private static bool EndsAlike(ClaimAndEvidence pair)
    {
        var claimed = pair.Claim[pair.ClaimTokens[^1].End..].Trim();
        var proven = pair.Evidence[pair.EvidenceTokens[^1].End..].Trim();
        if (pair.Kept[^1] == pair.EvidenceTokens.Count - 1) return claimed == proven;
        var seam = Before(pair.Evidence, pair.EvidenceTokens, pair.Kept[^1] + 1);
        var closed = Bare(claimed);
        return closed == "." && !proven.Contains('?', StringComparison.Ordinal) && Signs(claimed) == Signs(Attached(seam));
    }

    private static bool OpensAsSentence(ClaimAndEvidence pair) =>
        pair.Kept[0] == 0 || pair.ClaimTokens[0].Kind == ClaimTokenKind.Name || !char.IsLower(pair.ClaimTokens[0].Text[0]);

    private static bool IsSeam(string marks) => Bare(marks) is "" or ",";

    // What stands before the next white space belongs to the word before.
    private static string Attached(string marks) => marks.Split(' ')[0];

    private static string Before(string text, IReadOnlyList<ClaimToken> tokens, int index)
    {
        var start = index == 0 ? 0 : tokens[index - 1].End;
        return string.Join(' ', text[start..tokens[index].Start].Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } marks
            ? marks
            : tokens[index].Start > start ? " " : "";
    }

    private static string Signs(string marks) => string.Concat(marks.Where(mark => !char.IsWhiteSpace(mark) && !IsPlain(mark)));

    private static string Bare(string marks) => string.Concat(marks.Where(mark => IsPlain(mark) && !IsQuote(mark)));

    private static bool IsPlain(char mark) => mark is ',' or '.' or ';' or ':' or '!' or '(' or ')' or '—' || IsQuote(mark);

    private static bool IsQuote(char mark) => mark is '"' or '“' or '”' or '\'' or '‘' or '’';
}
