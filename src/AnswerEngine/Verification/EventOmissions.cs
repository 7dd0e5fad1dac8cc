using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// What else may be left out of a sentence because what remains says less: an adjective, a number before its noun, one side of
/// a pair, one of several deeds, when and where a thing that happened did happen. Nothing of this holds behind a word that
/// limits or negates, nor of what is so in general: "It works on laptops." does not say that it works.
/// </summary>
internal static class EventOmissions
{
    private static readonly FrozenSet<string> Adjuncts = (
        "with at in on for from by through as over during across via using against under").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prepositions = (
        "of with on from for over across in at by to into between through after before during").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Passing = "time while now moment present".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Collections = (
        "set number series collection group list range variety body piece kind type sort").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What is said of two together need not hold of one.
    private static readonly FrozenSet<string> Together = (
        "both between together sum total difference combine combines combined combining combination merge merged merges compare compares compared comparing comparison "
        + "relation relationship ratio mix two three four pair alignment agreement either or versus join joined connect").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Ordinals, among the evidence's tokens, of those that a claim leaves out and may.</summary>
    /// <param name="text">The evidence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="kept">Ordinals of those that the claim keeps, ascending.</param>
    /// <param name="isAgentless">Whether the claim is passive and names nobody who did it.</param>
    public static IReadOnlySet<int> Of(string text, IReadOnlyList<ClaimToken> tokens, IReadOnlyList<int> kept, bool isAgentless)
    {
        var may = new SortedSet<int>();
        if (kept.Count == 0) return may;
        var sentence = new EvidenceSentence(text, tokens, kept);
        for (var i = 0; i <= kept.Count; i++)
        {
            var (from, to) = (i == 0 ? 0 : kept[i - 1] + 1, i == kept.Count ? tokens.Count : kept[i]);
            if (from < to && (MayGo(sentence, from, to) || isAgentless && IsAgent(sentence, from, to))) may.UnionWith(Enumerable.Range(from, to - from));
        }

        return may;
    }

    private static bool IsAgent(EvidenceSentence sentence, int from, int to) =>
        from == 0 && to < 7 && !sentence.IsLimited(0, to) && !sentence.HoldsSense(0, to) && Enumerable.Range(1, to - 1).All(sentence.IsPlain);

    private static bool MayGo(EvidenceSentence sentence, int from, int to)
    {
        if (to == sentence.Count && IsReason(sentence, from)) return true;
        if (from == 0) return IsOtherClause(sentence, to) || IsBeforeRelative(sentence, to);
        if (IsJoint(sentence, from, to) || IsPlainAside(sentence, from, to)) return true;
        if (to == from + 1 && to < sentence.Count && sentence[from].Text is "next" or "then" or "now" or "currently" && IsFinite(sentence[to])) return true;
        if (sentence.IsLimited(from, to)) return false;
        if (IsDeed(sentence, from, to) || IsRelative(sentence, from, to) || IsCircumstance(sentence, from, to)) return true;
        if (sentence.HoldsSense(from, to)) return false;
        return IsAdjective(sentence, from, to) || IsCollection(sentence, from, to) || IsNumber(sentence, from, to)
            || IsSide(sentence, from, to) || IsAdjunct(sentence, from, to) || IsAside(sentence, from, to) || IsTail(sentence, from, to)
            || IsOtherPredicate(sentence, from, to);
    }

    // "The result was valuable to Ada, because it revealed a gap": where nothing else can be meant by "it".
    private static bool IsOtherPredicate(EvidenceSentence sentence, int from, int to)
    {
        if (to >= sentence.Count || sentence[from].Text is not ("is" or "was" or "are" or "were") || sentence[to - 1].Text is not ("it" or "they")) return false;
        var joint = to - 2;
        return joint > from && sentence[joint].Text is "because" or "and" or "since" && sentence.Gap(joint).Contains(',') && IsVerb(sentence[to])
            && !Enumerable.Range(0, joint).Any(index => index > 0 && sentence[index].Key is "a" or "an" or "the" or "his" or "of")
            && !Enumerable.Range(from, to - from).Any(index => sentence[index].Text == "not");
    }

    // Two stretches at the end, each of which may go: "for that reason, although it is small".
    private static bool IsTwofold(EvidenceSentence sentence, int from, int to) =>
        to == sentence.Count && Enumerable.Range(from + 1, to - from - 1).Any(seam => IsReason(sentence, seam) && IsAdjunct(sentence, from, seam));

    // "Ada wrote a summary of the paper, which uses small models" says that the paper uses small models.
    private static bool IsBeforeRelative(EvidenceSentence sentence, int to)
    {
        if (to < 2 || sentence.IsLimited(to, to) || sentence.HoldsSense(0, to) || !(sentence[to].Key is "the" or "a" or "an" || sentence[to].Kind == ClaimTokenKind.Name)) return false;
        var which = to + 1;
        while (which < sentence.Count && sentence.IsKept(which)) which++;
        return which < Math.Min(sentence.Count - 1, to + 9) && IsWhich(sentence, which) && sentence.IsKept(which + 1);
    }

    // That "which" itself, and only where the claim opens with what it means.
    private static bool IsJoint(EvidenceSentence sentence, int from, int to) =>
        to == from + 1 && to < sentence.Count && IsWhich(sentence, from) && !sentence.IsKept(0) && IsVerb(sentence[to])
        && Enumerable.Range(0, from).Reverse().TakeWhile(sentence.IsKept).Any(index => !sentence.IsKept(index - 1) && index > 1);

    private static bool IsWhich(EvidenceSentence sentence, int index) =>
        sentence.Gap(index).Contains(',') && sentence[index].Text is "which" or "who";

    // ", with all its limits," between commas limits nothing.
    private static bool IsPlainAside(EvidenceSentence sentence, int from, int to) =>
        to < sentence.Count && to - from is > 1 and < 8 && sentence.Gap(from).Contains(',') && sentence.Gap(to).Contains(',') && !sentence.HoldsSense(from, to)
        && sentence[from].Text is "with" or "by" or "at" or "like" or "unlike" && !(sentence[to].Text is "and" or "or");

    // ", currently a small one," before a verb.
    private static bool IsAside(EvidenceSentence sentence, int from, int to) =>
        to < sentence.Count && to - from < 8 && sentence.Gap(from).Contains(',') && sentence.Gap(to).Contains(',') && IsVerb(sentence[to])
        && !OmissibleWords.Restricts(sentence[from].Text) && !Enumerable.Range(1, from - 1).Any(index => sentence.Gap(index).Contains(','));

    // "keeps track of it, holds a plot, and shows knowledge": the first says what it says alone.
    private static bool IsTail(EvidenceSentence sentence, int from, int to)
    {
        if (to != sentence.Count || !sentence.Gap(from).Contains(',') || Enumerable.Range(0, sentence.Count).Any(index => Together.Contains(sentence[index].Text))) return false;
        if (to - from > 1 && sentence[from].Kind == ClaimTokenKind.Content && sentence[from + 1].Text is "he" or "she" or "they" or "that") return true;
        return sentence[from].Kind is ClaimTokenKind.Content or ClaimTokenKind.Name
            && Enumerable.Range(from + 1, to - from - 1).Any(index => sentence[index].Text == "and" && sentence.Gap(index).Contains(','));
    }

    // "is research that informs the rest" is research; "the research that informs the rest" is another matter.
    private static bool IsRelative(EvidenceSentence sentence, int from, int to)
    {
        if (to != sentence.Count || sentence[from].Text is not ("that" or "which" or "who") || from < 3) return false;
        for (var index = from - 1; index >= Math.Max(1, from - 4); index--)
        {
            if (sentence[index].Key is "a" or "an" || sentence.Gap(index).Contains(':')) return sentence[from - 1].Kind == ClaimTokenKind.Content;
            if (sentence[index].Kind == ClaimTokenKind.Function || IsVerb(sentence[index]) && index < from - 1) return false;
        }

        return false;
    }

    // ", after he had revised it" of what has happened.
    private static bool IsCircumstance(EvidenceSentence sentence, int from, int to) =>
        IsTwofold(sentence, from, to)
        || to == sentence.Count && sentence.Gap(from).Contains(',') && sentence[from].Text is "after" or "before" or "during" or "when"
        && sentence.HasHappened(from) && !sentence.HoldsModality(0, from);

    // ", because it is small", ", since …", ", against …": the clause before says what it says without it.
    private static bool IsReason(EvidenceSentence sentence, int from) =>
        from > 0 && sentence.Gap(from).Contains(',') && (sentence[from].Text is "because" or "since" or "against"
            || sentence[from].Text == "as" && from + 2 < sentence.Count && sentence[from + 1].Kind is ClaimTokenKind.Name or ClaimTokenKind.Function && IsFinite(sentence[from + 2]) && !sentence.HoldsModality(from, sentence.Count)
            || sentence[from].Text is "although" or "though" or "whereas" or "which" or "who" or "whose" && sentence.HasHappened(from) && !sentence.HoldsModality(0, from));

    // "He wrote it, and Ada read it." says that Ada read it.
    private static bool IsOtherClause(EvidenceSentence sentence, int to)
    {
        if (to < 2 || to >= sentence.Count - 1 || sentence.IsLimited(to, to) || sentence.HoldsSense(0, to)) return false;
        var joint = sentence[to - 1].Text;
        return sentence.Gap(to - 1).Contains(',') && joint is "and" or "but" or "because" or "so" or "while" or "whereas" or "although"
            && OmissibleWords.OpensMainClause(sentence[to]) && !Enumerable.Range(0, to).Any(index => OmissibleWords.OpensCondition(sentence[index].Text));
    }

    // "was surprised, did not know the cause, and shared it"; "scored 450 stories and then examined the rest".
    private static bool IsDeed(EvidenceSentence sentence, int from, int to)
    {
        if (to == sentence.Count && to - from > 2 && sentence[from].Text == "and"
            && (sentence[from + 1].Text == "that" && Enumerable.Range(0, from).Any(index => sentence[index].Text == "that")
                || sentence[from + 1].Text == "to" && Enumerable.Range(0, from).Any(index => sentence[index].Text == "to"))) return true;
        if (to == sentence.Count && to - from > 2 && sentence[from].Text == "and" && IsVerb(sentence[from + 1])) return true;
        if (sentence.HoldsModality(0, to)) return false;
        if (to < sentence.Count && sentence[to - 1].Text == "and" && IsVerb(sentence[from]) && IsVerb(sentence[to]) && to - from > 2
            && sentence[from - 1].Kind is ClaimTokenKind.Name or ClaimTokenKind.Content) return true;
        var first = sentence[from].Text is "and" or "but" ? from + 1 : from;
        if (first < to && sentence[first].Text is "then" or "later" or "also") first++;
        if (first >= to - 1 || !IsFinite(sentence[first])) return false;
        if (to == sentence.Count) return first > from;
        var seams = sentence.Gap(from).Contains(',') && sentence.Gap(to).Contains(',');
        return seams && first == from && !Enumerable.Range(from + 1, to - from - 1).Any(index => sentence.Gap(index).Contains(','))
            || first == from && sentence[to - 1].Text is "and" or "then" && IsFinite(sentence[to]);
    }

    private static bool IsAdjective(EvidenceSentence sentence, int from, int to)
    {
        if (to - from > 2 || to >= sentence.Count || !sentence.IsPlain(to) || sentence[to].Kind is not (ClaimTokenKind.Content or ClaimTokenKind.Name)) return false;
        for (var index = from; index < to; index++)
            if (sentence[index].Kind != ClaimTokenKind.Content || !char.IsLower(sentence[index].Text[0]) || OmissibleWords.Undoes(sentence[index].Text)
                || index > from && !sentence.IsPlain(index) && sentence.Gap(index).Trim() != ",") return false;
        var before = sentence[from - 1];
        if (before.Key is "a" or "an" || before.Kind == ClaimTokenKind.Number && !before.Key.Contains(' ', StringComparison.Ordinal)) return true;
        if (before.Key == "the") return sentence.IsAlone(to) && sentence.HasHappened(from - 1);
        if (before.Key == "his" || before.Text.EndsWith("'s", StringComparison.Ordinal)) return sentence.IsAlone(to);
        return sentence.HasHappened(from) && (Prepositions.Contains(before.Text) || OpenWords.IsPast(WordMatches.Lower(before)) || before.Text == "and");
    }

    // "a solid set of evaluations" is evaluations.
    private static bool IsCollection(EvidenceSentence sentence, int from, int to) =>
        to < sentence.Count && to - from is > 2 and < 6 && sentence[from].Key is "a" && sentence[to - 1].Text == "of"
        && Collections.Contains(sentence[to - 2].Text) && sentence[to].Text.EndsWith('s');

    private static bool IsNumber(EvidenceSentence sentence, int from, int to) =>
        to == from + 1 && to < sentence.Count && sentence[from].Kind == ClaimTokenKind.Number && sentence[to].Kind == ClaimTokenKind.Content
        && sentence.Gap(to) == " " && sentence.Gap(from) == " " && Prepositions.Contains(sentence[from - 1].Text)
        && (from < 2 || sentence[from - 2].Kind != ClaimTokenKind.Number) && !sentence[from].Key.Contains(' ', StringComparison.Ordinal);

    // "scored recall and rank by hand" says that he scored recall by hand.
    private static bool IsSide(EvidenceSentence sentence, int from, int to)
    {
        var second = sentence[from].Text == "and";
        var (first, end) = second ? (from + 1, to) : (from, to - 1);
        if (end - first is < 1 or > 5 || !second && sentence[end].Text != "and") return false;
        if (Enumerable.Range(0, sentence.Count).Any(index => Together.Contains(sentence[index].Text))) return false;
        if (Enumerable.Range(first, end - first).Any(index => !IsThing(sentence, index, first))) return false;
        if (!second) return Prepositions.Contains(sentence[from - 1].Text) || OpenWords.IsPast(WordMatches.Lower(sentence[from - 1]));
        return !sentence.Gap(from).Contains(',') && (to == sentence.Count || Prepositions.Contains(sentence[to].Text) || sentence.Gap(to).Contains(','))
            && !IsLast(sentence, from);
    }

    // The last of a list: "A, B and C".
    private static bool IsLast(EvidenceSentence sentence, int and)
    {
        for (var index = and - 1; index > 0; index--)
        {
            if (IsFinite(sentence[index]) || sentence[index].Text is "is" or "are") return false;
            if (sentence.Gap(index).Contains(',')) return true;
        }

        return false;
    }

    private static bool IsThing(EvidenceSentence sentence, int index, int first) =>
        sentence[index].Kind is ClaimTokenKind.Name
        || sentence[index].Kind == ClaimTokenKind.Content && (index > first || !IsFinite(sentence[index]))
        || sentence[index].Key is "a" or "an" or "the" or "of" or "his" or "its" or "their";

    // "copied the comments by hand from the logs": what happened, happened.
    private static bool IsAdjunct(EvidenceSentence sentence, int from, int to)
    {
        if (!Adjuncts.Contains(sentence[from].Text) || sentence.HoldsModality(0, sentence.Count) || to - from < 2) return false;
        // What was so for a time is not so for good.
        if (sentence[from].Text == "for" && Passing.Contains(sentence[to - 1].Text)) return false;
        if (!sentence.HasHappened(from) || Enumerable.Range(from + 1, to - from - 1).Any(index => IsFinite(sentence[index]))) return false;
        return to == sentence.Count || sentence.Gap(to).Contains(',') || Prepositions.Contains(sentence[to].Text) && Prepositions.Contains(sentence[from].Text);
    }

    // By its spelling, perhaps a plural.
    private static bool IsVerb(ClaimToken token) =>
        IsFinite(token) || token.Text is "is" or "are" or "has"
        || token.Kind == ClaimTokenKind.Content && OpenWords.IsThirdPerson(WordMatches.Lower(token));

    private static bool IsFinite(ClaimToken token) =>
        token.Text is "was" or "were" or "did" or "had" || token.Kind == ClaimTokenKind.Content && OpenWords.IsPast(WordMatches.Lower(token));
}
