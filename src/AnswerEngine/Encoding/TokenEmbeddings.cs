using System.Collections.Immutable;

namespace AnswerEngine.Encoding;

/// <summary>A text as a late-interaction model sees it: one vector for every token that counts.</summary>
public sealed class TokenEmbeddings
{
    private readonly ReadOnlyMemory<float> data;

    /// <summary>Takes the vectors over; the caller no longer writes to <paramref name="data"/>.</summary>
    /// <param name="tokenIds">Vocabulary ids of the tokens, <c>[tokens]</c>.</param>
    /// <param name="offsets">Places of the tokens in the text, in UTF-16 code units, <c>[tokens]</c>.</param>
    /// <param name="dimension">Length of a vector, at least 1.</param>
    /// <param name="data">Unit vectors, float32, row-major <c>[tokens, dim]</c>.</param>
    /// <param name="weights">What each token counts for in a score, <c>[tokens]</c>; 1 each where left out.</param>
    /// <exception cref="ArgumentException">The shapes disagree.</exception>
    public TokenEmbeddings(
        ImmutableArray<int> tokenIds,
        ImmutableArray<TokenOffset> offsets,
        int dimension,
        ReadOnlyMemory<float> data,
        ImmutableArray<float> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        Weights = weights.IsDefault ? [.. Enumerable.Repeat(1f, tokenIds.Length)] : weights;
        if (offsets.Length != tokenIds.Length || Weights.Length != tokenIds.Length
            || data.Length != (long)tokenIds.Length * dimension)
        {
            throw new ArgumentException(
                $"{tokenIds.Length} tokens of dimension {dimension} do not go with {offsets.Length} offsets, "
                + $"{Weights.Length} weights and {data.Length} values.", nameof(data));
        }

        (TokenIds, Offsets, Dimension, this.data) = (tokenIds, offsets, dimension, data);
    }

    /// <summary>Vocabulary ids of the tokens, <c>[tokens]</c>.</summary>
    public ImmutableArray<int> TokenIds { get; }

    /// <summary>Places of the tokens in the text, in UTF-16 code units; (0, 0) for tokens that the text does not hold.</summary>
    public ImmutableArray<TokenOffset> Offsets { get; }

    /// <summary>What each token counts for in a score, <c>[tokens]</c>; 1 unless the encoder weighs its tokens.</summary>
    public ImmutableArray<float> Weights { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimension { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => TokenIds.Length;

    /// <summary>All vectors, float32, row-major <c>[tokens, dim]</c>.</summary>
    public ReadOnlyMemory<float> Data => data;

    /// <summary>How many tokens stand for a stretch of the text.</summary>
    /// <param name="start">First character.</param>
    /// <param name="end">One past the last character.</param>
    public int CountWithin(int start, int end) => Offsets.Count(offset => offset.End > Math.Max(start, offset.Start) && offset.Start < end);

    /// <summary>The vector of one token, <c>[dim]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public ReadOnlySpan<float> this[int token] => data.Span.Slice(token * Dimension, Dimension);
}
