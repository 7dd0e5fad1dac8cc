using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>A query laid out for comparison with many passages.</summary>
internal sealed class PreparedQuery
{
    /// <summary>Lays a query out.</summary>
    public PreparedQuery(TokenEmbeddings query, bool int8)
    {
        Lanes = new VectorLanes(query.Data.Span, query.Count, query.Dimension);
        Weights = [.. query.Weights];
        Int8 = int8 ? new Int8MaxSim(query) : null;
    }

    /// <summary>The vectors.</summary>
    public VectorLanes Lanes { get; }

    /// <summary>The vectors as signed bytes; null where the index does not keep such.</summary>
    public Int8MaxSim? Int8 { get; }

    /// <summary>What each token counts for.</summary>
    public float[] Weights { get; }

    /// <summary>Sum over query tokens of weight x largest product.</summary>
    public double Sum(ReadOnlySpan<float> largest)
    {
        var sum = 0d;
        for (var token = 0; token < Weights.Length; token++) sum += Weights[token] * (double)largest[token];
        return sum;
    }
}
