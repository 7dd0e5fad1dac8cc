using System.Collections.Immutable;
using System.Numerics.Tensors;
using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>
/// Late interaction: each token of a query looks for the passage token most like it, and the similarities are summed.
/// </summary>
/// <remarks>Khattab and Zaharia, "ColBERT" (2020), equation 3; weights as in a static query table.</remarks>
public static class MaxSim
{
    /// <summary>Sum over query tokens of weight x largest dot product: at most the query's sum of weights.</summary>
    /// <param name="query">Vectors <c>[query tokens, dim]</c>.</param>
    /// <param name="passage">Vectors <c>[passage tokens, dim]</c>; without tokens the score is 0.</param>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static double Score(TokenEmbeddings query, TokenEmbeddings passage)
    {
        RequireSameDimension(query, passage);
        var sum = 0d;
        for (var token = 0; token < query.Count; token++)
        {
            sum += query.Weights[token] * (double)Closest(query[token], passage).Similarity;
        }

        return sum;
    }

    /// <summary>The score divided by the query's sum of weights: the mean similarity of a query token, -1 to 1.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static double Normalized(TokenEmbeddings query, TokenEmbeddings passage) =>
        Normalize(Score(query, passage), query);

    /// <summary>Mean of the normalised scores either way: how alike two texts are, -1 to 1.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static double Symmetric(TokenEmbeddings first, TokenEmbeddings second) =>
        (Normalized(first, second) + Normalized(second, first)) / 2;

    /// <summary>For each query token, in order, the passage token most like it; the first of equals.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static ImmutableArray<TokenAlignment> Align(TokenEmbeddings query, TokenEmbeddings passage)
    {
        RequireSameDimension(query, passage);
        var alignment = ImmutableArray.CreateBuilder<TokenAlignment>(query.Count);
        for (var token = 0; token < query.Count; token++)
        {
            var (closest, similarity) = Closest(query[token], passage);
            alignment.Add(new(token, closest, similarity));
        }

        return alignment.MoveToImmutable();
    }

    /// <summary>Divides a score by the query's sum of weights; 0 for a query without tokens.</summary>
    internal static double Normalize(double score, TokenEmbeddings query)
    {
        var weights = query.Weights.Sum(weight => (double)weight);
        return weights > 0 ? score / weights : 0;
    }

    private static (int Token, float Similarity) Closest(ReadOnlySpan<float> query, TokenEmbeddings passage)
    {
        var (best, similarity) = (-1, 0f);
        var data = passage.Data.Span;
        for (var token = 0; token < passage.Count; token++)
        {
            var dot = TensorPrimitives.Dot(query, data.Slice(token * query.Length, query.Length));
            if (best < 0 || dot > similarity)
            {
                (best, similarity) = (token, dot);
            }
        }

        return (best, similarity);
    }

    private static void RequireSameDimension(TokenEmbeddings query, TokenEmbeddings passage)
    {
        if (query.Dimension != passage.Dimension)
        {
            throw new ArgumentException(
                $"A query of dimension {query.Dimension} cannot be compared with a passage of dimension {passage.Dimension}.",
                nameof(passage));
        }
    }
}
