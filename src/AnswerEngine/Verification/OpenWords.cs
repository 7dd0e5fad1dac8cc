namespace AnswerEngine.Verification;

/// <summary>
/// How two words of the open classes stand to each other by <see cref="WordNet"/>. Words that turn a claim into another
/// (<see cref="SenseWords"/>), names and numbers are none of these.
/// </summary>
internal static class OpenWords
{
    private static readonly string[] Undoing = ["un", "in", "im", "il", "ir", "non", "dis", "mis", "de", "anti", "under", "over"];

    /// <summary>Whether the two share a sense, in the same form: "noticed" and "observed".</summary>
    public static bool AreSynonyms(string one, string other) =>
        Pairs(one, other).Any(pair => Inflections.Agree(pair.One.Form, pair.Other.Form) && (Thesaurus.AreSame(pair.One.Lemma, pair.Other.Lemma) || WordNet.AreSynonyms(pair.One.Lemma, pair.Other.Lemma)));

    /// <summary>Whether the claim's word names a kind that the evidence's word belongs to, in the same form: "dog" for "poodle".</summary>
    public static bool IsMoreGeneral(string claimed, string proven) =>
        Pairs(claimed, proven).Any(pair => Inflections.Agree(pair.One.Form, pair.Other.Form) && WordNet.IsKindOf(pair.Other.Lemma, pair.One.Lemma));

    /// <summary>Whether one is made from the other: "storing" and "storage". Forms of one verb are not: "works" is not "worked".</summary>
    public static bool AreRelated(string one, string other) =>
        Pairs(one, other).All(pair => pair.One.Lemma != pair.Other.Lemma) && Pairs(one, other).Any(pair => Thesaurus.AreOneDeed(pair.One.Lemma, pair.Other.Lemma) || WordNet.AreDerived(pair.One.Lemma, pair.Other.Lemma));

    /// <summary>Whether the participle belongs to the verb, or to a synonym of it, and the verb stands in one of these forms.</summary>
    public static bool IsVoiceOf(string participle, string verb, params WordForm[] forms) =>
        Pairs(participle, verb).Any(pair => pair.One.Form == WordForm.Participle && forms.Contains(pair.Other.Form)
            && (pair.One.Lemma == pair.Other.Lemma || Thesaurus.AreSame(pair.One.Lemma, pair.Other.Lemma) || WordNet.AreSynonyms(pair.One.Lemma, pair.Other.Lemma, 3, "v")));

    /// <summary>Whether one speaks against the other: an opposite, or the same with a prefix that undoes it.</summary>
    public static bool AreOpposed(string one, string other) =>
        Undoes(one, other) || Undoes(other, one)
        || Pairs(one, other).Any(pair => WordNet.AreOpposed(pair.One.Lemma, pair.Other.Lemma));

    /// <summary>
    /// Whether the two are verbs, or adjectives, of one kind in the same form: "pose" and "ask". Nouns of one kind are different
    /// things, such as "Monday" and "Friday".
    /// </summary>
    public static bool AreAkin(string one, string other) =>
        Pairs(one, other).Any(pair => Inflections.Agree(pair.One.Form, pair.Other.Form) && WordNet.AreSiblings(pair.One.Lemma, pair.Other.Lemma, "va"));

    /// <summary>Whether the word is known as a verb in the past tense.</summary>
    public static bool IsPast(string word) => Inflections.Of(word).Any(form => form.Form == WordForm.Past);

    /// <summary>Whether the word may be a verb in the third person.</summary>
    public static bool IsThirdPerson(string word) =>
        Inflections.Of(word).Any(form => form.Form == WordForm.Plural && WordNet.IsPart(form.Lemma, 'v'));

    private static bool Undoes(string one, string other) =>
        Undoing.Any(prefix => one.StartsWith(prefix, StringComparison.Ordinal) && one.AsSpan(prefix.Length).SequenceEqual(other));

    private static IEnumerable<((string Lemma, WordForm Form) One, (string Lemma, WordForm Form) Other)> Pairs(string one, string other) =>
        from mine in Inflections.Of(one) from theirs in Inflections.Of(other) select (mine, theirs);
}
