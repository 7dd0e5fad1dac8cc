using System.Collections.Immutable;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Lexical;
using AnswerEngine.Passages;
using AnswerEngine.Retrieval;

namespace AnswerEngine.Evaluation;

/// <summary>The passages that a question is searched in, indexed in every way that is compared.</summary>
public sealed class RetrievalGroup
{
    private readonly ImmutableArray<int> ordinals;
    private readonly ImmutableArray<string> texts;
    private readonly ImmutableArray<TokenEmbeddings> embeddings;

    private RetrievalGroup(ImmutableArray<int> ordinals, ImmutableArray<string> texts, ImmutableArray<TokenEmbeddings> embeddings)
    {
        (this.ordinals, this.texts, this.embeddings) = (ordinals, texts, embeddings);
        Exact = new ExactIndex(embeddings);
        Means = new ExactIndex([.. embeddings.Select(SingleVector.Of)]);
        Lexical = new Bm25Index(texts);
        Rarity = new TokenRarity(embeddings);
    }

    /// <summary>The vectors of every token, in 32 bits.</summary>
    public IPassageIndex Exact { get; }

    /// <summary>One vector a passage, the mean of its tokens'.</summary>
    public IPassageIndex Means { get; }

    /// <summary>BM25 over the same passages.</summary>
    public Bm25Index Lexical { get; }

    /// <summary>Weights of a question's tokens.</summary>
    public TokenRarity Rarity { get; }

    /// <summary>The vectors of every token, as an index file keeps them.</summary>
    /// <param name="precision">How a vector is kept.</param>
    /// <param name="parallelism">Tokens encoded at the same time, at least 1; the index does not depend on it.</param>
    public CompressedIndex Compressed(VectorPrecision precision, int parallelism) => CompressedIndex.Of(
        texts.Zip(embeddings, (text, vectors) => new IndexedPassage(TextHash.Of(text), vectors)),
        new IndexOptions { Precision = precision, Parallelism = parallelism },
        new SearchOptions { Tier = SearchTier.Exact });

    /// <summary>Passages of the group as ordinals of the set.</summary>
    /// <param name="ranking">Passages, as ordinals of the group.</param>
    public IReadOnlyList<int> InSet(IEnumerable<ScoredPassage> ranking) => [.. ranking.Select(passage => ordinals[passage.Ordinal])];

    /// <summary>Indexes the groups of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="embeddings">Vectors of each passage's indexed text, in the order of the set.</param>
    /// <returns>The groups by name.</returns>
    public static IReadOnlyDictionary<string, RetrievalGroup> All(RetrievalSet set, IReadOnlyList<TokenEmbeddings> embeddings) =>
        Enumerable.Range(0, set.Passages.Length).GroupBy(ordinal => set.Passages[ordinal].Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new RetrievalGroup(
                [.. group],
                [.. group.Select(ordinal => set.Passages[ordinal].IndexedText)],
                [.. group.Select(ordinal => embeddings[ordinal])]), StringComparer.Ordinal);
}
