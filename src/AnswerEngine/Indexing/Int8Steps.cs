using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AnswerEngine.Indexing;

/// <summary>
/// One step of 8 dot products: a lane each, a few dimensions at a time. The passage's dimensions stand in every lane
/// alike, the query's differ, so that no sum over lanes is ever needed.
/// </summary>
internal unsafe interface IInt8Step
{
    /// <summary>Dimensions in the 32 bits of a lane.</summary>
    static abstract int Dimensions { get; }

    /// <summary>What each passage value is raised by, to be without a sign; sums start lower by it.</summary>
    static abstract int Raised { get; }

    /// <summary>Puts a passage token's values into the form that <see cref="Add"/> reads.</summary>
    static abstract void Prepare(sbyte* values, int count, byte* target);

    /// <summary>The sums plus the products of the step's dimensions.</summary>
    static abstract Vector256<int> Add(Vector256<int> sums, Vector256<int> passage, Vector256<int> query);
}

/// <summary>Two dimensions a step, widened to 16 bits: the products of any signed bytes fit.</summary>
internal readonly unsafe struct MultiplyAddStep : IInt8Step
{
    public static int Dimensions => 2;

    public static int Raised => 0;

    public static void Prepare(sbyte* values, int count, byte* target) => Int8Widening.Widen(values, count, (short*)target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<int> passage, Vector256<int> query) =>
        sums + Avx2.MultiplyAddAdjacent(passage.AsInt16(), query.AsInt16());
}

/// <summary>Four dimensions a step. The instruction wants one side without a sign: the passage's, raised by 128.</summary>
internal readonly unsafe struct VnniStep : IInt8Step
{
    public static int Dimensions => 4;

    public static int Raised => 128;

    public static void Prepare(sbyte* values, int count, byte* target) => Int8Widening.Raise(values, count, target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<int> passage, Vector256<int> query) =>
        AvxVnni.MultiplyWideningAndAdd(sums, passage.AsByte(), query.AsSByte());
}
