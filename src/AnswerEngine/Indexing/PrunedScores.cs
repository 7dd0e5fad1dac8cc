using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>
/// What every query token scores with the centroids that come near any of them. The others share one row of zeros, so that a
/// passage is scored without a question at each of its tokens whether that counts.
/// </summary>
/// <param name="query">The query.</param>
/// <param name="places">Where the row of each centroid begins, <c>[K]</c>; 0 for one that does not count. Lent by the shared pool.</param>
/// <param name="rows">Row-major <c>[rows, Width]</c>, the first of zeros. Lent by the shared pool.</param>
internal sealed class PrunedScores(PreparedQuery query, int[] places, float[] rows) : IDisposable
{
    /// <summary>Score of a passage whose tokens were their centroids; a query token without any that is near counts 0.</summary>
    /// <param name="codes">The centroids of its tokens.</param>
    /// <param name="largest">Room for <c>[Width]</c> values.</param>
    public double Score(ReadOnlySpan<int> codes, Span<float> largest)
    {
        var width = query.Lanes.Width;
        // An index has no code of a centroid that it lacks: that was checked when it was opened.
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);
        for (var lane = 0; lane < width; lane += Vector512<float>.Count)
        {
            var best = Vector512<float>.Zero;
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), lane);
            foreach (var code in codes) best = Vector512.MaxNative(best, Vector512.LoadUnsafe(ref first, (nuint)Unsafe.Add(ref place, code)));
            best.CopyTo(largest[lane..]);
        }

        return query.Sum(largest);
    }

    /// <summary>Gives the room back; once; nothing may be asked afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<float>.Shared.Return(rows);
    }
}
