using System.Numerics.Tensors;
using AnswerEngine.Encoding;

namespace AnswerEngine.Evaluation;

/// <summary>A text as one vector: the mean of its tokens' vectors, of unit length. What late interaction is compared with.</summary>
public static class SingleVector
{
    /// <summary>The vector, as the embeddings of a single token, <c>[1, dim]</c>; zeros for a text without tokens.</summary>
    public static TokenEmbeddings Of(TokenEmbeddings text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mean = new float[text.Dimension];
        for (var token = 0; token < text.Count; token++) TensorPrimitives.Add(mean, text[token], mean);
        var length = TensorPrimitives.Norm<float>(mean);
        if (length > 0) TensorPrimitives.Divide(mean, length, mean);
        return new([0], [default], text.Dimension, mean);
    }
}
