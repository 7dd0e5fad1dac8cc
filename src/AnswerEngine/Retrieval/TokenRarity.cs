using AnswerEngine.Encoding;

namespace AnswerEngine.Retrieval;

/// <summary>Weighs the tokens of a question by how few passages hold them.</summary>
/// <remarks>
/// Late interaction counts every token of a question alike; "what", "[CLS]" and a rare name move the sum by the same
/// amount. Weights were tried from .25 to 4 beside the rarity: decision record 0009 has the figures.
/// </remarks>
public sealed class TokenRarity
{
    // What a token that stands in every passage counts for, beside its rarity, which is then near 0.
    private const float Floor = .5f;

    private readonly Dictionary<int, int> holders;
    private readonly int passages;

    /// <summary>Counts the passages that hold each token.</summary>
    /// <param name="passages">The passages, encoded.</param>
    public TokenRarity(IReadOnlyList<TokenEmbeddings> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        this.passages = passages.Count;
        holders = passages.SelectMany(passage => passage.TokenIds.Distinct()).CountBy(id => id).ToDictionary();
    }

    /// <summary>What a token counts for: .5 + ln(1 + (N - n + .5) / (n + .5)), n of N passages holding it.</summary>
    /// <param name="token">Vocabulary id.</param>
    public float Weight(int token)
    {
        var n = holders.GetValueOrDefault(token);
        return Floor + (float)Math.Log(1 + ((passages - n + .5) / (n + .5)));
    }

    /// <summary>The question with its tokens weighed; one whose encoder has weighed them already is left as it is.</summary>
    public TokenEmbeddings Weigh(TokenEmbeddings query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Weights.All(weight => weight == 1)
            ? new(query.TokenIds, query.Offsets, query.Dimension, query.Data, [.. query.TokenIds.Select(Weight)])
            : query;
    }
}
