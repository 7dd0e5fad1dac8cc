using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>Scales vectors to Euclidean length 1.</summary>
internal static class UnitLength
{
    /// <summary>Divides a vector by its length; a vector of length 0 stays as it is.</summary>
    public static void Scale(Span<float> vector) => Scale(vector, Squared(vector));

    /// <summary>Divides a vector by its length; a vector of length 0 stays as it is.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="squared">What <see cref="Squared"/> gives for it.</param>
    public static void Scale(Span<float> vector, float squared)
    {
        var length = MathF.Sqrt(squared);
        if (length == 0) return;
        var factor = 1 / length;
        var i = 0;
        for (; i <= vector.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var lanes = vector.Slice(i, Vector256<float>.Count);
            (Vector256.Create<float>(lanes) * factor).CopyTo(lanes);
        }

        for (; i < vector.Length; i++) vector[i] *= factor;
    }

    /// <summary>Sum of squares, in eight lanes and then across: the same order, and so the same sum, on every processor.</summary>
    public static float Squared(ReadOnlySpan<float> vector)
    {
        var sums = Vector256<float>.Zero;
        var i = 0;
        for (; i <= vector.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var lanes = Vector256.Create(vector.Slice(i, Vector256<float>.Count));
            sums = Vector256.FusedMultiplyAdd(lanes, lanes, sums);
        }

        var sum = Sum(sums);
        for (; i < vector.Length; i++) sum += vector[i] * vector[i];
        return sum;
    }

    /// <summary>Sum of eight lanes, in the order of <see cref="Squared"/>.</summary>
    public static float Sum(Vector256<float> lanes) => ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}
