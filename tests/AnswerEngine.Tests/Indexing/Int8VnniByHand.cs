using System.Runtime.Intrinsics;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

/// <summary>
/// What VPDPBUSD computes, lane by lane, as Intel's manual (volume 2, VPDPBUSD) writes it: so the path for processors with
/// AVX-VNNI is tested on those without.
/// </summary>
internal readonly unsafe struct Int8VnniByHand : IInt8Step
{
    public static int Dimensions => VnniStep.Dimensions;

    public static int Raised => VnniStep.Raised;

    public static void Prepare(sbyte* values, int count, byte* target) => VnniStep.Prepare(values, count, target);

    public static Vector256<int> Add(Vector256<int> sums, Vector256<int> passage, Vector256<int> query)
    {
        for (var lane = 0; lane < Vector256<int>.Count; lane++)
        {
            var sum = sums[lane];
            for (var i = 4 * lane; i < 4 * (lane + 1); i++) sum += passage.AsByte()[i] * query.AsSByte()[i];
            sums = sums.WithElement(lane, sum);
        }

        return sums;
    }
}
