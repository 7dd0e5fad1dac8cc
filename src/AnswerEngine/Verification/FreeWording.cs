using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Text.RegularExpressions;
using AnswerEngine.Encoding;
using AnswerEngine.Passages;

namespace AnswerEngine.Verification;

/// <summary>Judges a claim in words and order of its own: what can be shown to be wrong rejects it, and the rest is weighed.</summary>
/// <param name="encoder">Sees each word in its context.</param>
/// <param name="reader">Reads the claim with a sentence of the evidence.</param>
public sealed partial class FreeWording(IEncoder encoder, ClaimReader reader)
{
    /// <summary>The verdict and the scores beside the sentence of the evidence that bears the claim out best.</summary>
    /// <param name="claim">The claim, one sentence.</param>
    /// <param name="evidence">The sentence or sentences that prove it; one of them alone must.</param>
    public (Verdict Verdict, FreeScores Scores) Judge(string claim, string evidence)
    {
        var judged = SentenceSplitter.Split(evidence).Select(range => evidence[range.Start..range.End]).Select(sentence => Compare(claim, sentence)).ToArray();
        return judged.OrderByDescending(found => found.Verdict.Passed).ThenByDescending(found => found.Scores.Support).First();
    }

    private (Verdict Verdict, FreeScores Scores) Compare(string said, string proof)
    {
        var (claim, sentence) = (CountedCompound().Replace(said, "$1 "), CountedCompound().Replace(proof, "$1 "));
        var (mine, theirs) = (ClaimTokenizer.Tokenize(claim), ClaimTokenizer.Tokenize(sentence));
        var likeness = Likeness(claim, mine, sentence, theirs);
        var links = new WordLinks(mine, theirs, likeness);
        var linked = links.Content.Where(i => links.Targets[i] >= 0).ToArray();
        var derivation = new ClaimDerivation(
            [.. linked.Select(i => links.Targets[i]).Order()],
            [.. linked.Select(i => (mine[i], links.Targets[i], mine[i].Text == theirs[links.Targets[i]].Text ? WordMatch.Same : WordMatch.Synonym))], [], true);
        var pair = new ClaimAndEvidence(claim, sentence, derivation);
        var verdict = new Verdict(false, [.. FreeWordingChecks.Of(pair, links)]) { Proof = proof };
        // What is shown to be wrong need not be read.
        return (verdict, FreeScores.Of(pair, links, likeness, verdict.Passed ? reader.LogOdds(said, proof) : ClaimReader.Unread));
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

    // "200k-document", so that what is counted is a word of its own; "4-bit" is one quantity.
    [GeneratedRegex(@"(?<![\p{L}\d_@./-])(\d[\d.,]*[a-zA-Z]{0,2})-(?!bit|fold)(?=\p{Ll}{2})")]
    private static partial Regex CountedCompound();
}
