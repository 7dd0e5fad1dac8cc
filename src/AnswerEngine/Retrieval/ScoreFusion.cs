using AnswerEngine.Indexing;

namespace AnswerEngine.Retrieval;

/// <summary>Joins late interaction and BM25 by their scores: each is brought to a scale that its question sets.</summary>
/// <remarks>
/// Ranks alone forget by how much the first leads, and that BM25 knew hardly a word of the question. Both scores are
/// divided by the most that the question allows: the sum of its token weights, and BM25's bound, which words that no passage
/// holds raise (Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", 2022, section 3.2).
/// So BM25 says little where the words of the question are not those of the passages.
/// </remarks>
public static class ScoreFusion
{
    /// <summary>
    /// What BM25 counts beside late interaction, both 0 to 1: from .1 to .5 no figure of decision record 0009 moves by more than .02.
    /// </summary>
    public const double LexicalWeight = .3;

    /// <summary>Fuses two lists of scores; a passage that a list leaves out has 0 there.</summary>
    /// <param name="late">MaxSim, each passage at most once.</param>
    /// <param name="lateBound">The most that the question's tokens can sum up to; 0 for a question without tokens.</param>
    /// <param name="lexical">BM25, each passage at most once.</param>
    /// <param name="lexicalBound">What no passage can exceed; 0 for a question without terms.</param>
    /// <returns>Every passage that occurs, best first; equal scores in the order of the passages.</returns>
    public static IReadOnlyList<ScoredPassage> Fuse(
        IReadOnlyList<ScoredPassage> late, double lateBound, IReadOnlyList<ScoredPassage> lexical, double lexicalBound)
    {
        var scores = new Dictionary<int, double>();
        void Add(IReadOnlyList<ScoredPassage> list, double factor)
        {
            foreach (var passage in list)
                scores[passage.Ordinal] = scores.GetValueOrDefault(passage.Ordinal) + (factor * passage.Score);
        }

        Add(late, lateBound > 0 ? 1 / lateBound : 0);
        Add(lexical, lexicalBound > 0 ? LexicalWeight / lexicalBound : 0);
        return ScoredPassage.Best(scores.Select(score => new ScoredPassage(score.Key, score.Value)), scores.Count);
    }
}
