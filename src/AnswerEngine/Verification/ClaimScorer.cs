using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Verification;

/// <summary>Computes the soft scores of a claim; the encoder aligns its tokens with those of the evidence.</summary>
/// <param name="encoder">The encoder.</param>
public sealed class ClaimScorer(IEncoder encoder)
{
    /// <summary>The scores of a claim beside the sentence that proves it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="evidence">The sentence.</param>
    /// <param name="verdict">What the hard checks said of the two.</param>
    public ClaimScores Score(string claim, string evidence, Verdict verdict)
    {
        if (verdict.Verbatim) return ClaimScores.Verbatim;
        var alignment = MaxSim.Align(encoder.Encode(claim), encoder.Encode(evidence));
        if (alignment.IsEmpty) return new ClaimScores(0, 0, 0);
        var content = ClaimTokenizer.Tokenize(claim).Where(token => token.Carries).ToArray();
        var words = ClaimTokenizer.Tokenize(evidence);
        var supported = content.Count(token => words.Any(word => word.Key == token.Key || WordForms.AreSame(Lower(word), Lower(token)) || OpenWords.AreSynonyms(Lower(word), Lower(token))));
        return new ClaimScores(
            Math.Round(alignment.Average(token => token.Similarity), 4),
            Math.Round(alignment.Min(token => token.Similarity), 4),
            Math.Round(content.Length == 0 ? 0 : (double)supported / content.Length, 4),
            verdict.Derivation?.Open ?? 0);
    }

    private static string Lower(ClaimToken token) => token.Text.ToLowerInvariant();
}
