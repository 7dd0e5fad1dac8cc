using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// Whether the words that a claim has in another order than its sentence were turned by a construction that leaves who does what
/// to whom: the passive, a copula, a clause or a source moved, an owner before or behind. Words that merely changed places are crossed.
/// </summary>
internal static class WordOrder
{
    private static readonly FrozenSet<string> Turning = (
        "is are was were be been being by that which who whom whose what when where as because since if although though while whether how 's of for "
        + "from according").Split(' ').ToFrozenSet(StringComparer.Ordinal);

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
        var mine = Joints(claim, before, after).ToArray();
        var theirs = Joints(evidence, links.Targets[after], links.Targets[before]).ToArray();
        return mine.Except(theirs, StringComparer.Ordinal).Any() || mine.Length == 0 && theirs.Contains("of", StringComparer.Ordinal);
    }

    private static IEnumerable<string> Joints(IReadOnlyList<ClaimToken> tokens, int before, int after)
    {
        if (tokens[before].Text.EndsWith("'s", StringComparison.Ordinal)) yield return "'s";
        foreach (var token in tokens.Skip(before + 1).Take(after - before - 1))
            if (Turning.Contains(token.Text)) yield return token.Text is "are" or "was" or "were" or "be" or "been" or "being" ? "is" : token.Text;
    }
}
