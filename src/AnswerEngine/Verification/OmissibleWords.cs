using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// Words that tell whether a stretch of a sentence may be left out. The lists are closed: what stands in none of them
/// must stay.
/// </summary>
internal static class OmissibleWords
{
    private static readonly FrozenSet<string> Connectives = Phrases(
        "therefore, however, moreover, furthermore, thus, hence, also, indeed, consequently, accordingly, additionally, "
        + "similarly, likewise, finally, meanwhile, still, in addition, in fact, of course, as a result, for this reason, "
        + "for that reason, in other words, in short, in the end, after all, at the same time");

    private static readonly FrozenSet<string> Openers = Phrases(
        "and, so, but, fortunately, unfortunately, surprisingly, interestingly, importantly, notably, naturally, obviously, clearly");

    private static readonly FrozenSet<string> Joints = Phrases(
        "therefore, however, moreover, furthermore, thus, hence, also, indeed, consequently, accordingly, finally");

    private static readonly FrozenSet<string> Intensifiers = Phrases(
        "really, actually, simply, basically, truly, clearly, obviously, naturally, importantly, interestingly, notably, "
        + "fortunately, unfortunately, surprisingly, remarkably, extremely, incredibly, very");

    private static readonly FrozenSet<string> Manners = Phrases(
        "carefully, quickly, deliberately, patiently, openly, happily, gladly, publicly, explicitly, directly, briefly, "
        + "strongly, deeply, greatly, recently, immediately, eventually, subsequently, systematically, independently");

    private static readonly FrozenSet<string> Reasons = Phrases("because, since, although, though, whereas, having");

    private static readonly FrozenSet<string> Additions = Phrases(
        "which, who, whose, because, since, so, and, including, namely, where, making, giving, allowing, leading, meaning, showing, bringing");

    private static readonly FrozenSet<string> Asides = Phrases("which, who, whose, including, named, called");

    private static readonly FrozenSet<string> Restrictors = Phrases(
        "if, unless, when, whenever, while, where, until, once, provided, given, assuming, supposing, according, but, "
        + "except, only, though, although, yet, otherwise, however, still, at, in, on, for, from, with, within, without, "
        + "under, over, by, during, after, before, between, among, against, as, per, to, depending, based, using, or");

    private static readonly FrozenSet<string> PointsBack = Phrases(
        "it, its, they, them, their, this, that, these, those, such, then, so, otherwise, and, but, or");

    // Whatever these govern, an adverb narrows, so that leaving it out claims more: "did not quickly agree".
    private static readonly FrozenSet<string> Narrowing = Phrases(
        "if, when, whenever, unless, that, who, which, whose, where, every, each, all, any, no, few, only, most");

    // What an adjective of these names need not be what its noun names: "a possible fix".
    private static readonly FrozenSet<string> Undoing = Phrases(
        "possible, potential, alleged, supposed, future, former, fake, failed, false, planned, proposed, hypothetical, imaginary, "
        + "theoretical, partial, near, would-be, missing, virtual, simulated, so-called, apparent, presumed, intended, abandoned");

    private static readonly FrozenSet<string> Limiting = Phrases(
        "if, when, whenever, unless, where, wherever, every, each, all, any, no, few, only, most, not, never, without, nor, neither, "
        + "than, less, fewer, fewest, least, same, as, better, worse, hardly, until, before");

    private static readonly FrozenSet<string> Turning = Phrases(
        "against, avoid, avoids, avoided, avoiding, prevent, prevents, prevented, reject, rejects, rejected, refuse, refuses, refused, deny, denies, denied, "
        + "doubt, doubts, doubted, stop, stops, stopped, free, hard, impossible, difficult, too");

    /// <summary>Whether a phrase set off by a comma only joins a sentence to the one before.</summary>
    public static bool IsConnective(string phrase) => Connectives.Contains(phrase);

    /// <summary>Whether a phrase in front only joins a sentence to the one before.</summary>
    public static bool IsOpener(string phrase) => Openers.Contains(phrase) || Connectives.Contains(phrase);

    /// <summary>Whether a word in the middle of a clause only joins it to another.</summary>
    public static bool IsJoint(string word) => Joints.Contains(word);

    /// <summary>Whether a word denies what follows it, though it is no negation: "warns against models that lie".</summary>
    public static bool TurnsAway(string word) => Turning.Contains(word);

    /// <summary>Whether a word opens a condition.</summary>
    public static bool OpensCondition(string word) =>
        word.ToLowerInvariant() is "if" or "when" or "whenever" or "unless" or "until" or "provided" or "once" or "suppose" or "supposing" or "wherever";

    /// <summary>Whether a word behind "such" or a comma gives an example or a source of a comparison that the clause does not need.</summary>
    public static bool OpensExample(string first, string second) =>
        first == "such" && second == "as" || first == "as" && second is "a" or "an" or "the";

    /// <summary>Whether an adjective may undo its noun: "a possible fix" is perhaps none.</summary>
    public static bool Undoes(string adjective) =>
        Undoing.Contains(adjective) || adjective.StartsWith("non", StringComparison.OrdinalIgnoreCase) || adjective.StartsWith("un", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word makes what is said hold for fewer things, so that an adjective beside it narrows a claim.</summary>
    public static bool Limits(string word) => Limiting.Contains(word);

    /// <summary>Whether a word only adds weight or a speaker's attitude.</summary>
    public static bool IsIntensifier(string word) => Intensifiers.Contains(word);

    /// <summary>Whether a word says how something was done; beside its subject it may go.</summary>
    public static bool IsManner(string word) => Manners.Contains(word);

    /// <summary>Whether a clause in front gives a reason or concedes something, so that the main clause holds without it.</summary>
    public static bool OpensReason(string first, string second) =>
        Reasons.Contains(first) || first.Equals("even", StringComparison.OrdinalIgnoreCase) && second == "though";

    /// <summary>Whether a token opens a clause that stands by itself.</summary>
    public static bool OpensMainClause(ClaimToken token) =>
        token.Kind is ClaimTokenKind.Name or ClaimTokenKind.Number
        || token.Kind == ClaimTokenKind.Function && !PointsBack.Contains(token.Text) && !Restrictors.Contains(token.Text);

    /// <summary>Whether a clause behind a comma only adds to what was said.</summary>
    public static bool OpensAddition(string word) => Additions.Contains(word);

    /// <summary>Whether an aside between commas only adds to what was said.</summary>
    public static bool OpensAside(string word) => Asides.Contains(word);

    /// <summary>Whether a word opens a condition, a place, a time, a source or a caveat.</summary>
    public static bool Restricts(string word) => Restrictors.Contains(word);

    /// <summary>Whether an adverb beside it may narrow what is claimed.</summary>
    public static bool NarrowsAdverbs(string word) =>
        Narrowing.Contains(word) || SenseChecks.TryGetKind(word, out var kind) && kind == SenseKind.Negation;

    private static FrozenSet<string> Phrases(string list) => list.Split(", ").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
