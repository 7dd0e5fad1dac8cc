using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// What a sentence says of how certain, how many and how often, by classes of small words, so that "may", "can" and "it is
/// possible" are one and "must" is another. Two sentences of the same sense hold the same classes.
/// </summary>
internal static class SenseClasses
{
    private static readonly FrozenDictionary<string, string> Words = Build(
        ("negation", "not no never none nobody nothing neither nor without n't instead unlike unless except hardly barely scarcely"),
        ("possibility", "can could may might able possible possibly perhaps maybe let lets allow allows allowed enable enables enabled permit permits permitted"),
        ("necessity", "must necessary necessarily forced forces force obliged oblige obliges"),
        ("advice", "should ought"),
        ("future", "will shall 'll"),
        ("condition", "would 'd"),
        ("universal", "all every each whole entire always whenever entirely everything everyone"),
        ("exclusion", "only solely merely exclusively sole alone just"),
        ("existence", "some several"),
        ("scarcity", "few little handful"),
        ("plurality", "many numerous much"),
        ("majority", "majority mostly"),
        ("half", "half"),
        ("frequency", "often frequently"),
        ("occasion", "sometimes occasionally"),
        ("habit", "usually generally normally typically"),
        ("rarity", "rarely seldom"),
        ("less", "less fewer least"),
        ("worse", "worse worst"),
        ("nearness", "almost nearly"),
        ("certainty", "certain certainly surely definitely undoubtedly proof proven proves proved guaranteed"));

    // What has not happened yet, or may not.
    private static readonly FrozenSet<string> Prospects = (
        "expect expects expected expectation expectations anticipate anticipates anticipated plan plans planned hope hopes hoped intend intends intended want wants wanted wish wishes wished aim aims aimed predict predicts predicted will would"
        ).Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What somebody holds.
    private static readonly FrozenSet<string> Hedges = (
        "seem seems seemed likely unlikely perhaps possibly probably maybe apparently suggest suggests suggested believe believes believed think thinks thought suppose supposed estimate estimated estimates "
        + "assume assumes").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Views = (
        "view views opinion eyes account judgment judgement according says say said hold holds held considers consider finds sees regards").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What "less" may be in other words; opposites of these are found by the word.
    private static readonly FrozenSet<string> Lower = "lower below under".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Words that deny, and verbs and adjectives that hold a denial.
    private static readonly FrozenSet<string> Denials = (
        "not no never none nobody nothing neither nor without unlike unless cannot hardly barely scarcely fail failed fails lack lacks lacked absent ignorant instead "
        + "refuse refused free stop stopped stops cease ceased different differ differs").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What leaves a matter open, beside the hedges.
    private static readonly FrozenSet<string> Chances = "might may could allows concedes".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Counted = "negation universal".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first class that one of the two texts holds and the other does not; <see langword="null"/> where they agree.</summary>
    public static string? Difference(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        var (mine, theirs) = (Of(claim), Of(evidence));
        foreach (var name in mine.Keys.Union(theirs.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            if (Counted.Contains(name) ? mine.GetValueOrDefault(name) != theirs.GetValueOrDefault(name) : mine.ContainsKey(name) != theirs.ContainsKey(name))
                if (name != "less" || !Has(mine.ContainsKey(name) ? evidence : claim, Lower.Contains)) return name;
        return HedgeDiffers(claim, evidence) ? "hedge" : PairDiffers(claim, evidence) ? "one or both" : null;
    }

    /// <summary>Whether one of the two denies what the other does not: their denials, counted together, are odd.</summary>
    public static bool DeniesOneAlone(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence) => (DenialsOf(claim) + DenialsOf(evidence)) % 2 == 1;

    /// <summary>Whether the evidence speaks of what has not happened yet, and the claim does not.</summary>
    public static bool LosesProspect(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence) => Has(evidence, Prospects.Contains) && !Has(claim, Prospects.Contains);

    /// <summary>Whether the evidence leaves open whether something is so, and the claim does not.</summary>
    public static bool LosesHedge(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence) => Has(evidence, IsOpen) && !Has(claim, IsOpen);

    private static bool IsOpen(string word) => Hedges.Contains(word) || Chances.Contains(word);

    private static int DenialsOf(IReadOnlyList<ClaimToken> tokens) => Enumerable.Range(0, tokens.Count).Count(i => IsDenial(tokens, i));

    private static bool IsDenial(IReadOnlyList<ClaimToken> tokens, int i)
    {
        var word = Word(tokens, i);
        return Denials.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal) || word == "rather" && Word(tokens, i + 1) == "than";
    }

    /// <summary>Whether the word belongs to a class, and is no content of its own.</summary>
    public static bool Holds(string word) => Words.ContainsKey(word);

    private static Dictionary<string, int> Of(IReadOnlyList<ClaimToken> tokens)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
            foreach (var name in At(tokens, i))
                counts[name] = counts.GetValueOrDefault(name) + 1;
        return counts;
    }

    private static IEnumerable<string> At(IReadOnlyList<ClaimToken> tokens, int i)
    {
        var word = Word(tokens, i);
        if (word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal)) yield return "negation";
        if (word == "cannot")
        {
            yield return "negation";
            yield return "possibility";
        }

        if (word == "rather" && Word(tokens, i + 1) == "than") yield return "negation";
        if (word is "have" or "has" or "had" or "need" or "needs" or "needed" && Word(tokens, i + 1) == "to") yield return "necessity";
        if (word == "most" && Word(tokens, i + 1).EndsWith('s')) yield return "majority";
        if (word.StartsWith("non-", StringComparison.Ordinal)) yield return "negation";
        if (Words.TryGetValue(word, out var name) && !IsIdiom(tokens, i, word)) yield return word == "few" && Word(tokens, i - 1) == "a" ? "existence" : name;
    }

    // "much smaller" is a degree, "would like" a wish, "each other" no two, "only a few" no more than "a few", "as few as" a size.
    private static bool IsIdiom(IReadOnlyList<ClaimToken> tokens, int i, string word) => word switch
    {
        "much" => Word(tokens, i + 1) is "more" or "less" or "better" or "worse" || Word(tokens, i + 1).EndsWith("er", StringComparison.Ordinal),
        "would" or "'d" => Word(tokens, i + 1) == "like",
        "only" => Word(tokens, i + 1) is "a" && Word(tokens, i + 2) == "few",
        "just" => Word(tokens, i + 1) is not ("one" or "a" or "an" or "the"),
        "each" => Word(tokens, i + 1) == "other",
        "few" => Word(tokens, i - 1) == "as",
        _ => false,
    };

    // A claim as firm as a fact where the evidence has an expectation, or the reverse.
    private static bool HedgeDiffers(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence) =>
        Has(evidence, Prospects.Contains) != Has(claim, Prospects.Contains)
        || Has(evidence, Hedges.Contains) && !Has(claim, word => Hedges.Contains(word) || Views.Contains(word) || Words.GetValueOrDefault(word) is "possibility" or "condition");

    /// <summary>Whether the claim says "before", "after" or "during" where the evidence says another of these.</summary>
    public static bool TimeDiffers(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        string[][] times = [["before", "prior", "until"], ["after", "once", "afterwards", "afterward"], ["during", "while", "course"]];
        var (mine, theirs) = (times.Select(words => Has(claim, words.Contains)).ToArray(), times.Select(words => Has(evidence, words.Contains)).ToArray());
        return theirs.Contains(true) && Enumerable.Range(0, times.Length).Any(kind => mine[kind] && !theirs[kind]);
    }

    // "both" for "either", "one of" for "both", "a single" for many.
    private static bool PairDiffers(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence) =>
        Has(claim, word => word == "both") && !Has(evidence, word => word == "both") && Has(evidence, word => word == "either")
        || Has(evidence, word => word == "both") && !Has(claim, word => word is "both" or "two") && Has(claim, word => word == "one")
        || Has(claim, word => word is "single" or "sole") && !Has(evidence, word => word is "single" or "sole" or "one" or "only" or "alone");

    private static bool Has(IReadOnlyList<ClaimToken> tokens, Func<string, bool> holds) => tokens.Any(token => holds(token.Text.ToLowerInvariant()));

    private static string Word(IReadOnlyList<ClaimToken> tokens, int i) => i < 0 || i >= tokens.Count ? "" : tokens[i].Text.ToLowerInvariant();

    private static FrozenDictionary<string, string> Build(params (string Name, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Select(word => (word, list.Name))).ToFrozenDictionary(entry => entry.word, entry => entry.Name, StringComparer.Ordinal);
}
