using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>Compares a query with every token of every passage: exact, and fast enough for some thousand passages.</summary>
public sealed class ExactIndex : IPassageIndex
{
    private readonly IReadOnlyList<TokenEmbeddings> passages;
    private readonly int parallelism;

    /// <summary>Indexes passages.</summary>
    /// <param name="passages">Vectors of the passages, all of one dimension.</param>
    /// <param name="parallelism">Passages scored at the same time, at least 1; results do not depend on it.</param>
    /// <exception cref="ArgumentException">The passages' dimensions differ.</exception>
    public ExactIndex(IReadOnlyList<TokenEmbeddings> passages, int parallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        if (passages.Select(passage => passage.Dimension).Distinct().Count() > 1)
        {
            throw new ArgumentException("Passages of different dimensions cannot share an index.", nameof(passages));
        }

        (this.passages, this.parallelism) = (passages, parallelism);
    }

    /// <inheritdoc/>
    public int Count => passages.Count;

    /// <inheritdoc/>
    public IReadOnlyList<ScoredPassage> Search(TokenEmbeddings query, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var scores = new ScoredPassage[passages.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism };
        Parallel.For(0, scores.Length, options, i => scores[i] = new(i, MaxSim.Score(query, passages[i])));
        return ScoredPassage.Best(scores, limit);
    }

    /// <inheritdoc/>
    public double Score(TokenEmbeddings query, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, passages.Count);
        return MaxSim.Score(query, passages[ordinal]);
    }
}
