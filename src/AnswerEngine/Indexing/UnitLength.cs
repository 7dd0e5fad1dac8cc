using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>Scales vectors to Euclidean length 1.</summary>
internal static class UnitLength
{
    /// <summary>Divides a vector by its length; a vector of length 0 stays as it is.</summary>
    public static void Scale(Span<float> vector)
    {
        var length = MathF.Sqrt(Squared(vector));
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

        var sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
        for (; i < vector.Length; i++) sum += vector[i] * vector[i];
        return sum;
    }
}
