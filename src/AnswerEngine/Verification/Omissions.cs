using System.Buffers;

namespace AnswerEngine.Verification;

/// <summary>
/// What may be left out of a sentence so that what remains still follows from it: a connective, a clause in front that
/// gives a reason or concedes something, a clause behind that adds something, an aside, an adverb that only colours.
/// A condition, a place, a time, a source, a caveat must stay: without it the sentence claims more.
/// </summary>
internal static class Omissions
{
    private static readonly SearchValues<char> Seams = SearchValues.Create(",;:—()");

    /// <summary>What is left out and must stay, in words; <see langword="null"/> where nothing is.</summary>
    /// <param name="text">The evidence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="kept">Ordinals of those that remain, ascending.</param>
    public static string? Fault(string text, IReadOnlyList<ClaimToken> tokens, IReadOnlyList<int> kept)
    {
        if (kept.Count == 0) return "The claim keeps nothing of the evidence.";
        if (!MayOpenAt(text, tokens, kept[0])) return Lost(tokens[0], "before what it keeps");
        for (var i = 1; i < kept.Count; i++)
            if (!MayGoBetween(text, tokens, kept[i - 1] + 1, kept[i]))
                return Lost(tokens[kept[i - 1] + 1], "between two things it keeps");
        return MayCloseAt(text, tokens, kept[^1]) ? null : Lost(tokens[kept[^1] + 1], "after what it keeps");
    }

    private static string Lost(ClaimToken token, string where) => $"The claim leaves out “{token.Text}” {where}.";

    private static bool MayOpenAt(string text, IReadOnlyList<ClaimToken> tokens, int first)
    {
        if (first == 0) return true;
        var seam = Gap(text, tokens, first);
        if (OmissibleWords.IsOpener(text[tokens[0].Start..tokens[first - 1].End])) return true;
        if (seam.Contains(',') && IsRemark(text, tokens, first)) return true;
        return seam.Contains(',')
            && OmissibleWords.OpensReason(tokens[0].Text, tokens[1].Text)
            && Enumerable.Range(1, first - 1).All(index => !IsSeam(Gap(text, tokens, index)))
            && OmissibleWords.OpensMainClause(tokens[first]);
    }

    private static bool MayGoBetween(string text, IReadOnlyList<ClaimToken> tokens, int from, int to)
    {
        if (from == to) return true;
        if (Enumerable.Range(from, to - from).All(index => IsLight(text, tokens, index))) return true;
        if (IsWeakened(text, tokens, from, to)) return true;
        return IsAside(text, tokens, from, to) && !HoldsSense(tokens, from, to, comparison: true);
    }

    private static bool MayCloseAt(string text, IReadOnlyList<ClaimToken> tokens, int last)
    {
        var rest = last + 1;
        if (rest == tokens.Count) return true;
        var seam = Gap(text, tokens, rest);
        if (!IsSeam(seam)) return false;
        if (OmissibleWords.IsConnective(text[tokens[rest].Start..tokens[^1].End])) return true;
        var opener = tokens[rest].Text;
        var adds = seam.Contains(',') || seam.Contains('—')
            ? OmissibleWords.OpensAddition(opener)
            : !OmissibleWords.Restricts(opener);
        if (!HoldsSense(tokens, rest, tokens.Count, comparison: false) && IsApposition(text, tokens, rest)) return true;
        if (seam.Contains(',') && rest + 1 < tokens.Count && OmissibleWords.OpensExample(opener, tokens[rest + 1].Text)) return true;
        return adds && !HoldsSense(tokens, rest, tokens.Count, comparison: false)
            && Enumerable.Range(rest + 1, tokens.Count - rest - 1).All(index =>
                !IsSeam(Gap(text, tokens, index)) || !OmissibleWords.Restricts(tokens[index].Text));
    }

    // An aside between two commas, dashes or brackets, with no seam inside it.
    private static bool IsAside(string text, IReadOnlyList<ClaimToken> tokens, int from, int to)
    {
        if (from == 0 || Enumerable.Range(from + 1, to - from - 1).Any(index => IsSeam(Gap(text, tokens, index))))
            return false;
        var (before, after) = (Gap(text, tokens, from), Gap(text, tokens, to));
        if (before.Contains('(') && after.Contains(')')) return !OmissibleWords.Restricts(tokens[from].Text);
        var paired = before.Contains(',') && after.Contains(',') || before.Contains('—') && after.Contains('—');
        if (!paired || IsCoordinator(tokens[to])) return false;
        return OmissibleWords.OpensAside(tokens[from].Text)
            || to - from > 1 && OmissibleWords.OpensExample(tokens[from].Text, tokens[from + 1].Text)
            || tokens[from].Text == "while" && tokens[from + 1].Text.EndsWith("ing", StringComparison.Ordinal)
            || to - from == 3 && tokens[from].Text == tokens[to - 1].Text
            || OmissibleWords.IsConnective(text[tokens[from].Start..tokens[to - 1].End])
            || IsArticle(tokens[from]) && !IsListed(text, tokens, from, to);
    }

    // "the A, the B, the C and the D" is a list; "the judge, a small model, agrees" is not.
    private static bool IsListed(string text, IReadOnlyList<ClaimToken> tokens, int from, int to) =>
        IsArticle(tokens[to])
        || Enumerable.Range(1, from - 1).Any(index => Gap(text, tokens, index).Contains(','));

    // "More important to him, the model wins."
    private static bool IsRemark(string text, IReadOnlyList<ClaimToken> tokens, int first) =>
        first is > 1 and < 6 && tokens[0].Text is "More" or "Most" && tokens[1].Text is "important" or "importantly"
        && Enumerable.Range(1, first - 1).All(index => !IsSeam(Gap(text, tokens, index)));

    // "He built a custom app." says that he built an app: what holds of one such thing, where nothing limits it.
    private static bool IsWeakened(string text, IReadOnlyList<ClaimToken> tokens, int from, int to)
    {
        if (from == 0 || to != from + 1 || tokens.Any(token => OmissibleWords.Limits(token.Text))) return false;
        var plain = Gap(text, tokens, from) == " " && Gap(text, tokens, to) == " " && tokens[to].Kind == ClaimTokenKind.Content
            && !SenseChecks.TryGetKind(tokens[from].Text, out _) && char.IsLower(tokens[to].Text[0]);
        var adjective = tokens[from - 1].Key is "a" or "an" && tokens[from].Kind == ClaimTokenKind.Content && char.IsLower(tokens[from].Text[0])
            && !OmissibleWords.Undoes(tokens[from].Text);
        var owner = tokens[from].Kind == ClaimTokenKind.Name && tokens[from].Text.EndsWith("'s", StringComparison.Ordinal)
            && tokens[to].Kind == ClaimTokenKind.Name && Gap(text, tokens, to) == " ";
        return plain && adjective || owner;
    }

    // "…, a sentiment dataset." at the end, with nothing behind it.
    private static bool IsApposition(string text, IReadOnlyList<ClaimToken> tokens, int rest) =>
        Gap(text, tokens, rest).Contains(',') && tokens[rest].Key is "a" or "an" && tokens[rest].Kind == ClaimTokenKind.Function
        && Enumerable.Range(rest + 1, tokens.Count - rest - 1).All(index => !IsSeam(Gap(text, tokens, index)) && !OmissibleWords.Restricts(tokens[index].Text))
        && !Enumerable.Range(1, rest - 1).Any(index => Gap(text, tokens, index).Contains(','));

    private static bool IsLight(string text, IReadOnlyList<ClaimToken> tokens, int index)
    {
        var token = tokens[index];
        if (index > 0 && IsRepeatedArticle(text, tokens, index)) return true;
        if (OmissibleWords.IsJoint(token.Text)) return true;
        if (tokens.Any(other => OmissibleWords.NarrowsAdverbs(other.Text))) return false;
        return OmissibleWords.IsIntensifier(token.Text) || OmissibleWords.IsManner(token.Text) && index > 0 && IsSubject(tokens[index - 1]);
    }

    // The second article of "the blog, the channel and the talks"; after ", and" another clause may begin.
    private static bool IsRepeatedArticle(string text, IReadOnlyList<ClaimToken> tokens, int index)
    {
        if (!IsArticle(tokens[index]) || index + 1 == tokens.Count || SenseWords.TryGetKind(tokens[index + 1].Text, out _)) return false;
        var repeats = Enumerable.Range(0, index).Any(earlier => tokens[earlier].Key == tokens[index].Key);
        var listed = Gap(text, tokens, index).Trim() is ","
            || IsCoordinator(tokens[index - 1]) && index > 1 && !Gap(text, tokens, index - 1).Contains(',');
        return repeats && listed;
    }

    private static bool HoldsSense(IReadOnlyList<ClaimToken> tokens, int from, int to, bool comparison) =>
        Enumerable.Range(from, to - from).Any(index =>
            SenseChecks.TryGetKind(tokens[index].Text, out var kind) && (comparison || kind != SenseKind.Comparison));

    private static bool IsSeam(string gap) => gap.AsSpan().ContainsAny(Seams);

    private static string Gap(string text, IReadOnlyList<ClaimToken> tokens, int index) =>
        text[(index == 0 ? 0 : tokens[index - 1].End)..tokens[index].Start];

    private static bool IsSubject(ClaimToken token) =>
        token.Kind == ClaimTokenKind.Name || token.Key is "he" or "she" or "it" or "they" or "we" or "i";

    private static bool IsArticle(ClaimToken token) =>
        token.Kind == ClaimTokenKind.Function && token.Key is "a" or "an" or "the";

    private static bool IsCoordinator(ClaimToken token) => token.Key is "and" or "or" or "nor" or "but";
}
