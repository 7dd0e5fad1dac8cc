using System.Collections.Immutable;

namespace AnswerEngine.Verification;

/// <summary>
/// The soft scores of a claim in words of its own beside the sentence that proves it. <c>read</c>, what a language model makes of the two, see <see cref="ClaimReader"/>. Of its words: <c>own</c>, whether it has some that the sentence has none
/// for, and <c>own_likeness</c>, their mean similarity to the nearest of the sentence's; <c>left_out</c> and <c>left_verbs</c>,
/// words of the sentence that it has none for; <c>linked_weakest</c>, the least similarity of a word and the one that it says again, and <c>covered</c>, the mean of the sentence's
/// words to the nearest of the claim's, -1 to 1. Of its form: <c>ends</c>, <c>framed</c>, <c>glue</c> and <c>exchanged</c>, see <see cref="SharedWords"/>; <c>crossed</c>, whether
/// neighbours stand in another order that no construction explains, <c>reversed</c> and <c>torn</c>, see <see cref="WordOrder"/>; <c>turned</c>, see <see cref="Directions"/>; <c>roles</c>,
/// whether words seem to have changed places. Of its sense, by <see cref="SenseClasses"/>: <c>sense</c>, whether a class differs, <c>denial</c>, whether one alone of the two denies,
/// <c>prospect</c> and <c>hedge</c>, whether it leaves out that something is expected or not certain.
/// </summary>
/// <param name="Named">The scores by name, in the order of the model's terms.</param>
/// <param name="Support">Share of the claim's content words that the sentence has a word for, 0 to 1.</param>
public sealed record FreeScores(ImmutableArray<KeyValuePair<string, double>> Named, double Support)
{
    /// <summary>The scores of a claim whose words are linked to those of a sentence.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="links">The links.</param>
    /// <param name="likeness">Similarity of a token of the claim to one of the sentence, in context, -1 to 1, <c>[claim, evidence]</c>.</param>
    /// <param name="read">Log-odds that the sentence states the claim.</param>
    internal static FreeScores Of(ClaimAndEvidence pair, WordLinks links, double[,] likeness, double read)
    {
        var (content, own, left) = (links.Content.ToArray(), links.Own.ToArray(), links.LeftOut.ToArray());
        int[] linked = [.. content.Where(i => links.Targets[i] >= 0)];
        return new FreeScores([
            new("read", read),
            .. Words(pair, links, likeness, own, left, linked),
            .. Form(pair, links),
            .. Sense(pair, content, left),
        ], content.Length == 0 ? 0 : (double)linked.Length / content.Length);
    }

    private static IEnumerable<KeyValuePair<string, double>> Words(ClaimAndEvidence pair, WordLinks links, double[,] likeness, int[] own, int[] left, int[] linked)
    {
        var (mine, theirs) = (pair.ClaimTokens, pair.EvidenceTokens);
        yield return new("own", own.Length > 0 ? 1 : 0);
        yield return new("own_likeness", own.Length == 0 ? 1 : own.Average(i => Enumerable.Range(0, theirs.Count).Max(j => likeness[i, j])));
        yield return new("left_out", left.Length);
        yield return new("left_verbs", left.Count(j => IsVerb(theirs[j])));
        yield return new("linked_weakest", linked.Length == 0 ? 0 : linked.Min(i => likeness[i, links.Targets[i]]));
        yield return new("covered", theirs.Count == 0 || mine.Count == 0 ? 0 : Enumerable.Range(0, theirs.Count).Average(j => Enumerable.Range(0, mine.Count).Max(i => likeness[i, j])));
    }

    private static IEnumerable<KeyValuePair<string, double>> Form(ClaimAndEvidence pair, WordLinks links)
    {
        var shared = new SharedWords(pair.ClaimTokens, pair.EvidenceTokens);
        yield return new("ends", shared.Ends);
        yield return new("framed", shared.Ends * shared.Kept);
        yield return new("glue", shared.Glue);
        yield return new("exchanged", shared.IsExchanged ? 1 : 0);
        yield return new("crossed", WordOrder.Of(pair.Claim, pair.ClaimTokens, pair.EvidenceTokens, links).Crossed > 0 ? 1 : 0);
        yield return new("reversed", WordOrder.Reversed(links));
        yield return new("torn", WordOrder.Torn(pair.Evidence, pair.EvidenceTokens, links));
        yield return new("turned", Directions.Turned(pair.ClaimTokens, pair.EvidenceTokens, links));
        yield return new("roles", RoleDoubts.Any(pair, links) ? 1 : 0);
    }

    private static IEnumerable<KeyValuePair<string, double>> Sense(ClaimAndEvidence pair, int[] content, int[] left)
    {
        var (mine, theirs) = (pair.ClaimTokens, pair.EvidenceTokens);
        yield return new("sense", SenseClasses.Difference(mine, theirs) is null ? 0 : 1);
        var opposed = content.Sum(i => left.Count(j => FreeWords.AreOpposed(WordMatches.Lower(mine[i]), WordMatches.Lower(theirs[j]))));
        yield return new("denial", (opposed + (SenseClasses.DeniesOneAlone(mine, theirs) ? 1 : 0)) % 2);
        yield return new("prospect", SenseClasses.LosesProspect(mine, theirs) ? 1 : 0);
        yield return new("hedge", SenseClasses.LosesHedge(mine, theirs) ? 1 : 0);
    }

    private static bool IsVerb(ClaimToken token) => FreeWords.Lemmas(WordMatches.Lower(token)).Any(lemma => WordNet.IsPart(lemma, 'v'));
}
