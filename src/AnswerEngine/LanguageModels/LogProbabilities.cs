using System.Numerics.Tensors;

namespace AnswerEngine.LanguageModels;

/// <summary>From logits to the log-probability of one token.</summary>
internal static class LogProbabilities
{
    /// <summary>Natural logarithm of the softmax of the logits, <c>[vocabulary]</c>, at the token; at most 0.</summary>
    /// <param name="scratch">Room for as many values as there are logits.</param>
    internal static float Of(ReadOnlySpan<float> logits, int token, Span<float> scratch)
    {
        // The largest logit is taken off before the exponential, which would overflow.
        var max = TensorPrimitives.Max(logits);
        TensorPrimitives.Subtract(logits, max, scratch);
        TensorPrimitives.Exp<float>(scratch, scratch);

        // Rounding can lift a certain token a hair above probability 1.
        return Math.Min(0, logits[token] - max - MathF.Log(TensorPrimitives.Sum<float>(scratch)));
    }
}
