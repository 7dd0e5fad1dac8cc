using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// Whether the words that a claim has in another order than its sentence were turned by a construction that leaves who does what
/// to whom: the passive, a copula, a clause or a source moved, an owner before or behind. Words that merely changed places are crossed.
/// </summary>
internal static class WordOrder
{
    private static readonly FrozenSet<string> Turning = (
        "by that which who whom whose what when where as because since if although though while whether how for from with according").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // As far apart an owner and what it owns may stand.
    private const int Near = 5;

    /// <summary>How many neighbours of the claim stand in the other order in the sentence: merely crossed, and turned by a construction.</summary>
    /// <param name="text">The claim.</param>
    /// <param name="claim">Its tokens.</param>
    /// <param name="evidence">The sentence's tokens.</param>
    /// <param name="links">The links between them.</param>
    public static (int Crossed, int Turned) Of(string text, IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence, WordLinks links)
    {
        var (crossed, turned) = (0, 0);
        int[] linked = [.. links.Content.Where(i => links.Targets[i] >= 0)];
        for (var k = 1; k < linked.Length; k++)
        {
            var (before, after) = (linked[k - 1], linked[k]);
            if (links.Targets[before] < links.Targets[after]) continue;
            if (IsTurned(text, claim, evidence, links, before, after)) turned++;
            else crossed++;
        }

        return (crossed, turned);
    }

    /// <summary>Whether words changed places although the claim is built of the same joints and commas as its sentence: nothing turned them.</summary>
    public static bool IsExchange(string text, IReadOnlyList<ClaimToken> claim, string sentence, IReadOnlyList<ClaimToken> evidence, WordLinks links)
    {
        var (crossed, turned) = Of(text, claim, evidence, links);
        if (claim[0].Key is "that" or "whether" or "how" or "what") return false;
        return crossed + turned > 0 && text.Count(mark => mark is ',' or ';' or ':') == sentence.Count(mark => mark is ',' or ';' or ':')
            && All(claim).SequenceEqual(All(evidence), StringComparer.Ordinal);
    }

    private static IEnumerable<string> All(IReadOnlyList<ClaimToken> tokens) =>
        tokens.Where(token => token.Kind == ClaimTokenKind.Function && token.Key is not ("a" or "an" or "the")).Select(token => token.Key)
            .Concat(tokens.Where(token => token.Text.EndsWith("'s", StringComparison.Ordinal)).Select(_ => "'s")).Order(StringComparer.Ordinal);

    // A joint that turns counts only where the sentence has another one between the two.
    private static bool IsTurned(string text, IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence, WordLinks links, int before, int after)
    {
        if (links.Own.Any(i => i > before && i < after)) return true;
        if (text[claim[before].Start..claim[after].Start].AsSpan().ContainsAny(',', ';', ':')) return true;
        var (first, last) = (links.Targets[after], links.Targets[before]);
        if (IsOwner(claim, before, after) && last - first <= Near && Between(evidence, first, last).Contains("of", StringComparer.Ordinal)) return true;
        if (IsOwner(evidence, first, first + 1) && last - first <= Near && Between(claim, before, after).Contains("of", StringComparer.Ordinal)) return true;
        var (mine, theirs) = (Between(claim, before, after).ToArray(), Between(evidence, first, last).ToArray());
        if (mine.Any(IsBe) && (theirs.Any(IsBe) || IsParticiple(claim[after]))) return true;
        if (IsPassive(claim) && !IsPassive(evidence) && mine.Any(word => word is "in" or "on" or "under" or "at" or "within")) return true;
        return mine.Where(Turning.Contains).Except(theirs, StringComparer.Ordinal).Any();
    }

    private static bool IsOwner(IReadOnlyList<ClaimToken> tokens, int before, int after) =>
        tokens[before].Text.EndsWith("'s", StringComparison.Ordinal) || after == before + 1 && tokens[before].Kind == ClaimTokenKind.Content;

    private static bool IsBe(string word) => word is "is" or "are" or "was" or "were" or "be" or "been" or "being";

    // "is described", "would be handled"
    private static bool IsPassive(IReadOnlyList<ClaimToken> tokens) =>
        Enumerable.Range(0, tokens.Count - 1).Any(at => IsBe(tokens[at].Text) && IsParticiple(tokens[at + 1]));

    private static bool IsParticiple(ClaimToken token) => Inflections.Of(WordMatches.Lower(token)).Any(form => form.Form == WordForm.Participle);

    private static IEnumerable<string> Between(IReadOnlyList<ClaimToken> tokens, int before, int after) =>
        tokens.Skip(before + 1).Take(after - before - 1).Select(token => token.Text);

    /// <summary>Whether the claim turns a verb to the other voice and leaves its agent and its object where they stood: "is automated by" for "automates".</summary>
    public static bool IsFalselyPassive(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence, WordLinks links)
    {
        foreach (var verb in links.Content.Where(i => links.Targets[i] >= 0))
        {
            var (mine, theirs) = (Agent(claim, verb), Agent(evidence, links.Targets[verb]));
            if (mine >= 0 == theirs >= 0) continue;
            var at = links.Targets[verb];
            if (mine >= 0 && evidence.Skip(at + 1).Take(Near).Any(token => token.Text == "by")) continue;
            var said = mine < 0 ? [] : links.Content.Where(i => i >= mine && i < mine + Near && links.Targets[i] >= 0).ToArray();
            if (said.Length > 0 && said.All(i => links.Targets[i] > at)) return true;
            if (mine < 0 && Array.IndexOf(links.Targets, theirs) > verb) return true;
        }

        return false;
    }

    // The word behind "by" of a passive; -1 for none.
    private static int Agent(IReadOnlyList<ClaimToken> tokens, int verb)
    {
        if (!IsParticiple(tokens[verb]) || !Enumerable.Range(Math.Max(0, verb - 2), Math.Min(2, verb)).Any(at => IsBe(tokens[at].Text))) return -1;
        if (verb + 2 >= tokens.Count || tokens[verb + 1].Text != "by") return -1;
        var agent = verb + 2;
        while (agent < tokens.Count - 1 && tokens[agent].Kind == ClaimTokenKind.Function) agent++;
        return agent;
    }

    /// <summary>How many linked words of the claim stand right before the one that comes before them in the sentence, others left aside.</summary>
    public static int Reversed(WordLinks links)
    {
        var targets = links.Content.Select(i => links.Targets[i]).Where(target => target >= 0).ToArray();
        int[] order = [.. targets.Order()];
        return Enumerable.Range(1, Math.Max(0, targets.Length - 1)).Count(k => Array.IndexOf(order, targets[k]) == Array.IndexOf(order, targets[k - 1]) - 1);
    }

    /// <summary>How many words that stand together in the sentence, no mark between them, are far apart in the claim.</summary>
    public static int Torn(string sentence, IReadOnlyList<ClaimToken> evidence, WordLinks links)
    {
        int[] linked = [.. links.Content.Where(i => links.Targets[i] >= 0).OrderBy(i => links.Targets[i])];
        return Enumerable.Range(1, Math.Max(0, linked.Length - 1)).Count(k =>
        {
            var (first, second) = (links.Targets[linked[k - 1]], links.Targets[linked[k]]);
            return second - first <= 2 && Math.Abs(linked[k] - linked[k - 1]) > Near && !sentence.AsSpan()[evidence[first].End..evidence[second].Start].ContainsAny(',', ';', ':');
        });
    }
}
