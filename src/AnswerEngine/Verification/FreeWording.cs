using System.Collections.Immutable;
using System.Numerics.Tensors;
using AnswerEngine.Encoding;
using AnswerEngine.Passages;

namespace AnswerEngine.Verification;

/// <summary>Judges a claim in words and order of its own: what can be shown to be wrong rejects it, and the rest is weighed.</summary>
/// <param name="encoder">Sees each word in its context.</param>
public sealed class FreeWording(IEncoder encoder)
{
    /// <summary>The verdict and the scores beside the sentence of the evidence that bears the claim out best.</summary>
    /// <param name="claim">The claim, one sentence.</param>
    /// <param name="evidence">The sentence or sentences that prove it; one of them alone must.</param>
    public (Verdict Verdict, FreeScores Scores) Judge(string claim, string evidence)
    {
        var judged = SentenceSplitter.Split(evidence).Select(range => evidence[range.Start..range.End]).Select(sentence => Compare(claim, sentence)).ToArray();
        return judged.OrderByDescending(found => found.Verdict.Passed).ThenByDescending(found => found.Scores.Support).First();
    }

    private (Verdict Verdict, FreeScores Scores) Compare(string claim, string sentence)
    {
        var (mine, theirs) = (ClaimTokenizer.Tokenize(claim), ClaimTokenizer.Tokenize(sentence));
        var likeness = Likeness(claim, mine, sentence, theirs);
        var links = new WordLinks(mine, theirs, likeness);
        var linked = links.Content.Where(i => links.Targets[i] >= 0).ToArray();
        var derivation = new ClaimDerivation(
            [.. linked.Select(i => links.Targets[i]).Order()],
            [.. linked.Select(i => (mine[i], links.Targets[i], mine[i].Text == theirs[links.Targets[i]].Text ? WordMatch.Same : WordMatch.Synonym))], [], true);
        var pair = new ClaimAndEvidence(claim, sentence, derivation);
        var verdict = new Verdict(false, [.. FreeWordingChecks.Of(pair, links)]) { Proof = sentence };
        return (verdict, Score(claim, mine, theirs, links, likeness));
    }

    private static FreeScores Score(string claim, IReadOnlyList<ClaimToken> mine, IReadOnlyList<ClaimToken> theirs, WordLinks links, double[,] likeness)
    {
        var (content, own, left) = (links.Content.ToArray(), links.Own.ToArray(), links.LeftOut.ToArray());
        var linked = content.Length - own.Length;
        return new FreeScores([
            new("support", content.Length == 0 ? 0 : (double)linked / content.Length),
            new("cover", left.Length + linked == 0 ? 0 : (double)linked / (left.Length + linked)),
            new("own_weakest", own.Length == 0 ? 1 : own.Min(i => Enumerable.Range(0, theirs.Count).Max(j => likeness[i, j]))),
            new("own_strongest", own.Length == 0 || left.Length == 0 ? 0 : own.Max(i => left.Max(j => likeness[i, j]))),
            new("linked_weakest", linked == 0 ? 0 : content.Where(i => links.Targets[i] >= 0).Min(i => likeness[i, links.Targets[i]])),
            new("akin", content.Count(i => links.Targets[i] >= 0 && links.Ties[i] <= FreeWords.Akin)),
            new("crossed", WordOrder.Of(claim, mine, theirs, links).Crossed),
            new("slots", Slots(mine, theirs, links)),
            new("kept", Kept(mine, theirs)),
        ]);
    }

    // Words that stand between the same neighbours as another word of the sentence.
    private static int Slots(IReadOnlyList<ClaimToken> mine, IReadOnlyList<ClaimToken> theirs, WordLinks links) =>
        links.Content.Where(i => links.Targets[i] < 0 || links.Ties[i] <= FreeWords.Akin).Count(i => Enumerable.Range(0, theirs.Count).Any(j =>
            theirs[j].Carries && mine[i].Key != theirs[j].Key && IsSame(mine, i - 1, theirs, j - 1) && IsSame(mine, i + 1, theirs, j + 1)));

    private static bool IsSame(IReadOnlyList<ClaimToken> mine, int i, IReadOnlyList<ClaimToken> theirs, int j) =>
        i < 0 || i >= mine.Count ? j < 0 || j >= theirs.Count : j >= 0 && j < theirs.Count && mine[i].Key == theirs[j].Key;

    // Longest common subsequence of all tokens, over the longer of the two.
    private static double Kept(IReadOnlyList<ClaimToken> mine, IReadOnlyList<ClaimToken> theirs)
    {
        var table = new int[mine.Count + 1, theirs.Count + 1];
        for (var i = mine.Count - 1; i >= 0; i--)
            for (var j = theirs.Count - 1; j >= 0; j--)
                table[i, j] = mine[i].Key == theirs[j].Key ? 1 + table[i + 1, j + 1] : Math.Max(table[i + 1, j], table[i, j + 1]);
        return (double)table[0, 0] / Math.Max(1, Math.Max(mine.Count, theirs.Count));
    }

    private double[,] Likeness(string claim, IReadOnlyList<ClaimToken> mine, string sentence, IReadOnlyList<ClaimToken> theirs)
    {
        var (first, second) = (encoder.Encode(claim), encoder.Encode(sentence));
        var (ones, others) = (mine.Select(token => Within(first, token)).ToArray(), theirs.Select(token => Within(second, token)).ToArray());
        var likeness = new double[mine.Count, theirs.Count];
        for (var i = 0; i < mine.Count; i++)
            for (var j = 0; j < theirs.Count; j++)
                likeness[i, j] = ones[i].SelectMany(_ => others[j], (one, other) => (double)TensorPrimitives.Dot(first[one], second[other])).DefaultIfEmpty(0).Max();
        return likeness;
    }

    private static ImmutableArray<int> Within(TokenEmbeddings text, ClaimToken token) =>
        [.. Enumerable.Range(0, text.Count).Where(at => text.Offsets[at].Length > 0 && text.Offsets[at].Start < token.End && text.Offsets[at].End > token.Start)];
}
