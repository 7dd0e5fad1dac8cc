using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>How two words stand to each other whatever their form and part of speech, by <see cref="WordNet"/>: a claim in words of its own says "analysed" or "the analysis".</summary>
internal static class FreeWords
{
    /// <summary>What two forms of one word are tied by.</summary>
    public const double Same = 4;

    /// <summary>What two words of one sense are tied by.</summary>
    public const double Synonym = 3;

    /// <summary>What a noun and its verb, or an adjective and its adverb, are tied by.</summary>
    public const double Derived = 2.5;

    /// <summary>What a word and its broader term, or two verbs or adjectives of one kind, are tied by.</summary>
    public const double Akin = 1;

    // Words that say how a sentence is built and nothing of its own.
    private static readonly FrozenSet<string> Light = (
        "whether whatever whichever whoever besides beside according someone somebody something everyone like also even well together especially namely instance example thanks instead rather despite mean means "
        + "one ones along upon toward towards throughout without within unlike else say says said be become becomes became cannot give gives given make makes made take takes taken do done").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Opposites of plain prose that WordNet ties only through others.
    private static readonly string[][] Contraries = [.. (
        "hard easy; difficult easy; similar different; early late; narrow broad; tight generous; cheap expensive; merged unmerged; open closed; private public; simple complex; fine coarse; forward backward; technical non-technical; "
        + "same different; high low; strong weak; old new; add remove; begin end; start stop; accept refuse; include exclude; keep discard; prefer avoid; recommend oppose; lengthen shorten; rise fall; improve worsen; expose hide; show hide; "
        + "read write; buy sell; join split; continue pause; give take; win lose; find lose; succeed fail; allow forbid; enable prevent; help hinder; front back").Split("; ").Select(pair => pair.Split(' '))];

    private static readonly FrozenSet<string> Units = (
        "yesterday today tomorrow ago second minute hour day week month year decade byte kilobyte megabyte gigabyte bit percent dollar euro meter metre mile kilometer kilogram").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word, in lower case, is a unit of measure.</summary>
    public static bool IsUnit(string word) => Lemmas(word).Any(Units.Contains);

    private static readonly ConcurrentDictionary<string, string[]> Known = new(StringComparer.Ordinal);

    /// <summary>Whether the word only builds the sentence.</summary>
    public static bool IsLight(string word) => Light.Contains(word) || FunctionWords.Contains(word);

    /// <summary>The lemmas that a word may be a form of; comparatives and adverbs lead back to their adjective. Empty for a word that <see cref="WordNet"/> does not know.</summary>
    /// <param name="word">A word, in lower case.</param>
    public static IReadOnlyList<string> Lemmas(string word) => Known.GetOrAdd(word, Read);

    /// <summary>How strongly two words, in lower case, are tied: 0 for not at all, or where one speaks against the other.</summary>
    public static double Tie(string one, string other)
    {
        if (one == other) return Same;
        var (mine, theirs) = (Lemmas(one), Lemmas(other));
        if (mine.Intersect(theirs, StringComparer.Ordinal).Any()) return Same;
        if (AreOpposed(one, other)) return 0;
        if (WordForms.AreSame(one, other) || Any(mine, theirs, (a, b) => Thesaurus.AreSame(a, b) || WordNet.AreSynonyms(a, b))) return Synonym;
        if (Any(mine, theirs, (a, b) => Thesaurus.AreOneDeed(a, b) || WordNet.AreDerived(a, b))) return Derived;
        return Any(mine, theirs, (a, b) => WordNet.IsKindOf(b, a) || WordNet.AreSiblings(a, b, "va")) ? Akin : 0;
    }

    /// <summary>Whether one speaks against the other: "larger" and "smaller", "internal" and "external".</summary>
    public static bool AreOpposed(string one, string other) =>
        OpenWords.AreOpposed(one, other) || AreUndone(one, other) || AreUndone(other, one) || Any(Lemmas(one), Lemmas(other), (a, b) => OpenWords.AreOpposed(a, b) || Contraries.Any(pair => pair[0] == a && pair[1] == b || pair[0] == b && pair[1] == a));

    // "overused" and "underused", "pretraining" and "post-training"; "unchanged" and "altered".
    private static bool AreUndone(string one, string other)
    {
        foreach (var prefix in Prefixes)
        {
            if (!one.StartsWith(prefix, StringComparison.Ordinal) || one.Length < prefix.Length + 3) continue;
            var rest = one[prefix.Length..].TrimStart('-');
            if (Prefixes.Any(against => against != prefix && other.StartsWith(against, StringComparison.Ordinal) && other[against.Length..].TrimStart('-') == rest)) return true;
            if (prefix is "un" or "non" or "dis" && Lemmas(rest).Count > 0 && rest != other
                && Any(Lemmas(rest), Lemmas(other), (a, b) => a == b || Thesaurus.AreSame(a, b) || WordNet.AreSynonyms(a, b, 3, "v"))) return true;
        }

        return false;
    }

    private static readonly string[] Prefixes = ["over", "under", "pre", "post", "un", "non", "dis", "up", "down", "in", "out", "multi", "single"];

    private static bool Any(IReadOnlyList<string> ones, IReadOnlyList<string> others, Func<string, string, bool> holds) =>
        ones.Any(one => others.Any(other => holds(one, other)));

    private static string[] Read(string word) =>
        [.. Inflections.Of(word).Select(form => form.Lemma).Concat(Degrees(word)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Degrees(string word)
    {
        foreach (var ending in (string[])["er", "est", "ly"])
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            string[] bases = [stem, stem + "e", stem[^1] == 'i' ? stem[..^1] + "y" : stem, stem[^1] == stem[^2] ? stem[..^1] : stem];
            if (bases.FirstOrDefault(lemma => WordNet.IsPart(lemma, 'a')) is { } found) yield return found;
        }
    }
}
