using System.Runtime.Intrinsics;

namespace AnswerEngine.Indexing;

/// <summary>Puts the signed bytes of a passage token into the form that the kernels multiply.</summary>
internal static unsafe class Int8Widening
{
    /// <summary>Copies signed bytes as 16-bit numbers.</summary>
    public static void Widen(sbyte* values, int count, short* target)
    {
        var i = 0;
        for (; i <= count - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
        {
            var (lower, upper) = Vector128.Widen(Vector128.Load(values + i));
            lower.Store(target + i);
            upper.Store(target + i + Vector128<short>.Count);
        }

        for (; i < count; i++) target[i] = values[i];
    }

    /// <summary>Copies signed bytes raised by 128, so that -128 becomes 0 and 127 becomes 255.</summary>
    public static void Raise(sbyte* values, int count, byte* target)
    {
        var i = 0;
        for (; i <= count - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
        {
            (Vector128.Load((byte*)values + i) ^ Vector128.Create((byte)0x80)).Store(target + i);
        }

        for (; i < count; i++) target[i] = (byte)(values[i] + 128);
    }
}
