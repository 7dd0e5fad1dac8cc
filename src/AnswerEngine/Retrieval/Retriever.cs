using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Lexical;

namespace AnswerEngine.Retrieval;

/// <summary>
/// Ranks passages for a question by what they mean and by the words they share, fused by reciprocal rank or, where the
/// rarity of tokens is known, by score.
/// </summary>
/// <remarks>The two fail on different questions: paraphrases carry the one, names and figures the other.</remarks>
public sealed class Retriever
{
    private readonly IQueryEncoder encoder;
    private readonly IPassageIndex index;
    private readonly Bm25Index lexical;
    private readonly TokenRarity? rarity;

    /// <summary>Joins the two sides of an index.</summary>
    /// <param name="encoder">Encodes questions into the space of the index's vectors.</param>
    /// <param name="index">The passages' vectors.</param>
    /// <param name="lexical">The passages' terms, in the same order.</param>
    /// <param name="rarity">
    /// Weighs the question's tokens, and has the two fused by score; left out, every token counts alike, and they are fused
    /// by reciprocal rank.
    /// </param>
    /// <exception cref="ArgumentException">The two indexes hold different numbers of passages.</exception>
    public Retriever(IQueryEncoder encoder, IPassageIndex index, Bm25Index lexical, TokenRarity? rarity = null)
    {
        if (index.Count != lexical.Count)
        {
            throw new ArgumentException(
                $"{index.Count} passages with vectors and {lexical.Count} with terms are not the same passages.", nameof(lexical));
        }

        (this.encoder, this.index, this.lexical, this.rarity) = (encoder, index, lexical, rarity);
    }

    /// <summary>The best passages for a question, best first.</summary>
    /// <param name="question">The question's text.</param>
    /// <param name="limit">Most passages to return, at least 1.</param>
    public IReadOnlyList<RetrievedPassage> Retrieve(string question, int limit) =>
        Retrieve(question, encoder.EncodeQuery(question), limit);

    /// <summary>The best passages for a question that has been encoded already.</summary>
    /// <param name="question">The question's text.</param>
    /// <param name="query">Its vectors, <c>[tokens, dim]</c>.</param>
    /// <param name="limit">Most passages to return, at least 1.</param>
    public IReadOnlyList<RetrievedPassage> Retrieve(string question, TokenEmbeddings query, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (index.Count == 0)
        {
            return [];
        }

        query = rarity?.Weigh(query) ?? query;
        var late = new Ranking(index.Search(query, index.Count));
        var words = new Ranking(lexical.Search(question, index.Count));
        var fused = rarity is null
            ? ReciprocalRankFusion.Fuse([late.Ordinals, words.Ordinals])
            : ScoreFusion.Fuse(late.Passages, query.Weights.Sum(weight => (double)weight), words.Passages, lexical.Bound(question));
        return [.. fused.Take(limit).Select((passage, i) =>
        {
            var score = late.Score(passage.Ordinal) ?? index.Score(query, passage.Ordinal);
            return new RetrievedPassage
            {
                Ordinal = passage.Ordinal,
                Rank = i + 1,
                FusedScore = passage.Score,
                LateInteractionScore = score,
                NormalizedScore = MaxSim.Normalize(score, query),
                LateInteractionRank = late.Rank(passage.Ordinal),
                Bm25Score = words.Score(passage.Ordinal) ?? 0,
                Bm25Rank = words.Rank(passage.Ordinal),
            };
        })];
    }

    private sealed class Ranking(IReadOnlyList<ScoredPassage> passages)
    {
        private readonly Dictionary<int, (int Rank, double Score)> places = passages
            .Select((passage, i) => (passage, i))
            .ToDictionary(place => place.passage.Ordinal, place => (place.i + 1, place.passage.Score));

        public IReadOnlyList<ScoredPassage> Passages => passages;

        public IReadOnlyList<int> Ordinals { get; } = [.. passages.Select(passage => passage.Ordinal)];

        public int? Rank(int ordinal) => places.TryGetValue(ordinal, out var place) ? place.Rank : null;

        public double? Score(int ordinal) => places.TryGetValue(ordinal, out var place) ? place.Score : null;
    }
}
