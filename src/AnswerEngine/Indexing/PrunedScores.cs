using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>
/// What every query token scores with the centroids that come near any of them. The others share one row of zeros, so that a
/// passage is scored without a question at each of its tokens whether that counts.
/// </summary>
/// <param name="query">The query.</param>
/// <param name="places">Row of each centroid, <c>[K]</c>; 0 for one that does not count.</param>
/// <param name="rows">Row-major <c>[rows, Width]</c>, the first of zeros.</param>
internal sealed class PrunedScores(PreparedQuery query, int[] places, float[] rows)
{
    /// <summary>Score of a passage whose tokens were their centroids; a query token without any that is near counts 0.</summary>
    /// <param name="codes">The centroids of its tokens.</param>
    /// <param name="largest">Room for <c>[Width]</c> values.</param>
    public double Score(ReadOnlySpan<int> codes, Span<float> largest)
    {
        var width = query.Lanes.Width;
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        for (var lane = 0; lane < width; lane += 2 * Vector256<float>.Count)
        {
            var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
            foreach (var code in codes)
            {
                var at = (nuint)((places[code] * width) + lane);
                low = Vector256.MaxNative(low, Vector256.LoadUnsafe(ref first, at));
                high = Vector256.MaxNative(high, Vector256.LoadUnsafe(ref first, at + (nuint)Vector256<float>.Count));
            }

            low.CopyTo(largest[lane..]);
            high.CopyTo(largest[(lane + Vector256<float>.Count)..]);
        }

        return query.Sum(largest);
    }
}
