using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>
/// Searches an index file by late interaction: every passage exactly, or the best by their centroids first, or only those
/// that the inverted lists lead to.
/// </summary>
/// <remarks>Santhanam et al., "PLAID" (2022), for the stages of a probing search. Members may be called from several
/// threads at once; results depend on neither threads nor processor.</remarks>
public sealed class CompressedIndex : IPassageIndex, IDisposable
{
    // Passages between the one that is scored and the one whose codes are asked for.
    private const int Ahead = 8;

    private readonly IndexFile file;
    private readonly VectorCodec codec;
    private readonly SearchOptions options;

    /// <summary>Searches an index.</summary>
    /// <param name="file">The index; disposed of with this.</param>
    /// <param name="options">How it is searched.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public CompressedIndex(IndexFile file, SearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        (this.file, this.options) = (file, options ?? new SearchOptions());
        this.options.Validate();
        codec = file.Codec();
    }

    /// <summary>The index.</summary>
    public IndexFile File => file;

    /// <inheritdoc/>
    public int Count => file.Settings.Passages;

    /// <summary>Opens an index file and searches it.</summary>
    /// <exception cref="InvalidIndexException">The file is missing, damaged, or of another version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CompressedIndex Open(string path, SearchOptions? options = null) => new(IndexFile.Open(path), options);

    /// <summary>Makes an index in memory and searches it.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or a passage cannot be indexed.</exception>
    public static CompressedIndex Of(IEnumerable<IndexedPassage> passages, IndexOptions options, SearchOptions? search = null) =>
        new(IndexFile.Read(IndexBuilder.ToBytes(passages, options), "index in memory"), search);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The query is of another dimension.</exception>
    public IReadOnlyList<ScoredPassage> Search(TokenEmbeddings query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (Count == 0) return [];
        var prepared = Prepare(query);
        limit = Math.Min(limit, Count);
        var candidates = options.TierFor(Count) switch
        {
            _ when query.Count == 0 || file.Settings.Centroids == 0 => Everything(),
            SearchTier.Scan => Scan(prepared, limit),
            SearchTier.Probe => Probe(prepared, limit),
            _ => Everything(),
        };
        return Rank(candidates, limit, ordinal => Score(prepared, ordinal));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The query is of another dimension.</exception>
    public double Score(TokenEmbeddings query, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequirePassage(ordinal);
        return Score(Prepare(query), ordinal);
    }

    /// <summary>The vectors of a passage as the index keeps them, <c>[tokens, dim]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such passage.</exception>
    public float[] Decode(int ordinal)
    {
        RequirePassage(ordinal);
        var vectors = new float[file.TokensOf(ordinal) * codec.Dimension];
        Decode(ordinal, vectors);
        return vectors;
    }

    /// <summary>Closes the index.</summary>
    public void Dispose() => file.Dispose();

    private int[] Everything() => [.. Enumerable.Range(0, Count)];

    private int[] Scan(PreparedQuery query, int limit)
    {
        using var scores = Interaction(query);
        return Best(Everything(), Math.Max(limit, options.Reranked), query, scores.Score);
    }

    private int[] Probe(PreparedQuery query, int limit)
    {
        using var scores = Interaction(query);
        var candidates = Listed(scores, limit);
        var kept = Math.Max(limit, options.CandidatesFor(limit));
        if (candidates.Length > kept)
        {
            using var near = scores.AtLeast(options.ThresholdFor(limit));
            candidates = Best(candidates, kept, query, near.Score);
        }

        return Best(candidates, Math.Max(limit, kept / 4), query, scores.Score);
    }

    // Twice as many centroids are looked up until enough passages are found; those without tokens are on no list.
    private int[] Listed(CentroidScores scores, int limit)
    {
        var centroids = file.Settings.Centroids;
        for (var probed = options.ProbedFor(limit); ; probed *= 2)
        {
            var found = new ulong[(Count + 63) / 64];
            foreach (var centroid in scores.Nearest(Math.Min(probed, centroids))) file.PostingLists.Mark(centroid, found);
            var candidates = Places(found);
            if (candidates.Length >= limit) return candidates;
            if (probed >= centroids) return Everything();
        }
    }

    private static int[] Places(ReadOnlySpan<ulong> found)
    {
        var count = 0;
        foreach (var word in found) count += BitOperations.PopCount(word);
        var places = new int[count];
        for (int at = 0, word = 0; word < found.Length; word++)
            for (var left = found[word]; left != 0; left &= left - 1) places[at++] = (word * 64) + BitOperations.TrailingZeroCount(left);
        return places;
    }

    private CentroidScores Interaction(PreparedQuery query) => new(query, file.Centroids, file.Settings.Centroids);

    private delegate double CodeScore(ReadOnlySpan<int> codes, Span<float> largest);

    // The best candidates by their centroids, in the order of the passages.
    private int[] Best(int[] candidates, int count, PreparedQuery query, CodeScore score)
    {
        if (candidates.Length <= count) return candidates;
        var longest = candidates.Max(file.TokensOf);
        var best = Rank(candidates, count, () => (new int[longest], new float[query.Lanes.Width]), (ordinal, room) =>
        {
            var codes = room.Item1.AsSpan(0, file.TokensOf(ordinal));
            file.ReadCodes(file.FirstToken(ordinal), codes);
            return score(codes, room.Item2);
        }, byCodes: true);
        return [.. best.Select(passage => passage.Ordinal).Order()];
    }

    private ScoredPassage[] Rank(int[] candidates, int limit, Func<int, double> score) =>
        Rank(candidates, limit, () => 0, (ordinal, _) => score(ordinal), byCodes: false);

    private ScoredPassage[] Rank<TRoom>(int[] candidates, int limit, Func<TRoom> room, Func<int, TRoom, double> score, bool byCodes)
    {
        var scored = ArrayPool<ScoredPassage>.Shared.Rent(candidates.Length);
        if (options.Parallelism == 1)
        {
            var only = room();
            for (var i = 0; i < candidates.Length; i++)
            {
                if (byCodes && i + Ahead < candidates.Length) file.PrefetchCodes(candidates[i + Ahead]);
                scored[i] = new(candidates[i], score(candidates[i], only));
            }
        }
        else
        {
            Parallel.For(0, candidates.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism }, room, (i, _, own) =>
            {
                scored[i] = new(candidates[i], score(candidates[i], own));
                return own;
            }, _ => { });
        }

        var best = ScoredPassage.Best(scored.AsSpan(0, candidates.Length), limit);
        ArrayPool<ScoredPassage>.Shared.Return(scored);
        return best;
    }

    private PreparedQuery Prepare(TokenEmbeddings query) => Count > 0 && query.Dimension != codec.Dimension
        ? throw new ArgumentException($"A query of dimension {query.Dimension} cannot be compared with an index of dimension {codec.Dimension}.", nameof(query))
        : new PreparedQuery(query, file.Settings.Precision == VectorPrecision.EightBits);

    private double Score(PreparedQuery query, int ordinal)
    {
        var tokens = file.TokensOf(ordinal);
        if (tokens == 0 || query.Weights.Length == 0) return 0;
        if (query.Int8 is { } int8) return int8.Score(file.VectorBytes(file.FirstToken(ordinal), tokens));
        var largest = ArrayPool<float>.Shared.Rent(query.Lanes.Width);
        var vectors = ArrayPool<float>.Shared.Rent(tokens * codec.Dimension);
        try
        {
            query.Lanes.Largest(Vectors(ordinal, vectors), tokens, largest);
            return query.Sum(largest);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(largest);
            ArrayPool<float>.Shared.Return(vectors);
        }
    }

    private ReadOnlySpan<float> Vectors(int ordinal, float[] room)
    {
        if (file.Settings.Precision == VectorPrecision.Full) return MemoryMarshal.Cast<byte, float>(file.VectorBytes(file.FirstToken(ordinal), file.TokensOf(ordinal)));
        Decode(ordinal, room);
        return room;
    }

    private void Decode(int ordinal, Span<float> vectors)
    {
        var tokens = file.TokensOf(ordinal);
        var bytes = file.VectorBytes(file.FirstToken(ordinal), tokens);
        var codes = ArrayPool<int>.Shared.Rent(tokens);
        file.ReadCodes(file.FirstToken(ordinal), codes.AsSpan(0, tokens));
        for (var i = 0; i < tokens; i++)
        {
            codec.Decode(bytes.Slice(i * codec.Stride, codec.Stride), codes[i], vectors.Slice(i * codec.Dimension, codec.Dimension));
        }

        ArrayPool<int>.Shared.Return(codes);
    }

    private void RequirePassage(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, Count);
    }
}
