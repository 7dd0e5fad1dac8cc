using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Retrieval;

namespace AnswerEngine.Evaluation;

/// <summary>The ways to rank passages that are compared on a set, in the order of the table.</summary>
/// <param name="set">The set, whose questions ask.</param>
/// <param name="groups">Its groups, indexed.</param>
/// <param name="encoder">Encodes the questions.</param>
public sealed class RetrievalMethods(RetrievalSet set, IReadOnlyDictionary<string, RetrievalGroup> groups, IQueryEncoder encoder)
{
    /// <summary>Words alone.</summary>
    public const string Bm25 = "BM25";

    /// <summary>Late interaction over the vectors as they were encoded.</summary>
    public const string LateInteraction = "late interaction, f32";

    /// <summary>Late interaction and BM25, by score.</summary>
    public const string Fused = "fused by score";

    /// <summary>Late interaction and BM25, by reciprocal rank.</summary>
    public const string FusedByRank = "fused by reciprocal rank";

    /// <summary>BM25.</summary>
    public RetrievalMethod Words => Method(Bm25, (group, question) =>
        group.Lexical.Search(question.Text, group.Lexical.Count));

    /// <summary>One vector for the question, one for a passage.</summary>
    public RetrievalMethod SingleVectors => Method("single vector, mean of tokens", (group, question) =>
        All(group.Means, SingleVector.Of(encoder.EncodeQuery(question.Text))));

    /// <summary>Late interaction over an index of each group.</summary>
    /// <param name="name">Name in the table.</param>
    /// <param name="index">Makes, or gives, the index of a group; asked once for each.</param>
    public RetrievalMethod Late(string name, Func<RetrievalGroup, IPassageIndex> index)
    {
        var indexes = groups.Values.ToDictionary(group => group, index);
        return Method(name, (group, question) => All(indexes[group], encoder.EncodeQuery(question.Text)));
    }

    /// <summary>Late interaction with the question's tokens weighed by rarity.</summary>
    public RetrievalMethod Weighed => Method("late interaction, tokens weighed", (group, question) =>
        All(group.Exact, group.Rarity.Weigh(encoder.EncodeQuery(question.Text))));

    /// <summary>A query encoder of its own, late interaction alone.</summary>
    public RetrievalMethod Encoder(string name, IQueryEncoder other) => Method(name, (group, question) =>
        All(group.Exact, other.EncodeQuery(question.Text)));

    /// <summary>Late interaction and BM25, as the retriever fuses them.</summary>
    /// <param name="name">Name in the table.</param>
    /// <param name="queries">Encodes the questions.</param>
    /// <param name="byScore">By score, else by reciprocal rank.</param>
    public RetrievalMethod Both(string name, IQueryEncoder queries, bool byScore)
    {
        var retrievers = groups.Values.ToDictionary(group => group, group =>
            new Retriever(queries, group.Exact, group.Lexical, byScore ? group.Rarity : null));
        return Method(name, (group, question) => [.. retrievers[group].Retrieve(question.Text, set.Passages.Length)
            .Select(passage => new ScoredPassage(passage.Ordinal, passage.FusedScore))]);
    }

    private RetrievalMethod Method(string name, Func<RetrievalGroup, RetrievalQuestion, IReadOnlyList<ScoredPassage>> rank) =>
        new(name, question => groups.TryGetValue(question.Group, out var group) ? group.InSet(rank(group, question)) : []);

    private static IReadOnlyList<ScoredPassage> All(IPassageIndex index, TokenEmbeddings query) =>
        index.Search(query, index.Count);
}
