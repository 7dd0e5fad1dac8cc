using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bench.MaxSim;

/// <summary>
/// Plain loops of int8 dot products, without maxima and without passages: the baseline. They multiply with
/// VPMADDWD, as the engine does: .NET 10 offers VNNI only in its AVX form, which few processors have.
/// </summary>
internal static unsafe class BareProducts
{
    /// <summary>The bits of the vectors that the loops can be run with on this processor.</summary>
    public static IReadOnlyList<int> Widths { get; } = [.. Avx2.IsSupported ? [256] : Array.Empty<int>(), .. Avx512BW.IsSupported ? [512] : Array.Empty<int>()];

    /// <summary>
    /// The least that the products can cost: all of them computed and added into a few vectors, never summed to a number each.
    /// The query stays in the cache as 16-bit numbers; two vectors are compared with it at a time.
    /// </summary>
    /// <param name="bits">Bits of a vector, one of <see cref="Widths"/>.</param>
    /// <param name="query">Values, <c>[query tokens, 96]</c>, as 16-bit numbers.</param>
    /// <param name="values">Values, <c>[tokens, 96]</c>, of an even number of tokens.</param>
    /// <returns>The sum of all dot products.</returns>
    public static int Sum(int bits, ReadOnlySpan<short> query, ReadOnlySpan<sbyte> values)
    {
        fixed (short* q = query)
        fixed (sbyte* v = values)
        {
            return bits == 512 ? Sum512(q, query.Length, v, values.Length) : Sum256(q, query.Length, v, values.Length, 96);
        }
    }

    /// <summary>Every dot product as a number, one after the other, as one writes it first.</summary>
    /// <returns>The sum of all dot products.</returns>
    public static int OneByOne(ReadOnlySpan<sbyte> query, ReadOnlySpan<sbyte> values, int dimension)
    {
        var sum = 0;
        for (var token = 0; token < values.Length; token += dimension)
        {
            for (var other = 0; other < query.Length; other += dimension)
            {
                sum += Dot(query.Slice(other, dimension), values.Slice(token, dimension));
            }
        }

        return sum;
    }

    private static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var i = 0;
        var sum = 0;
        if (Avx512BW.IsSupported)
        {
            var sums = Vector512<int>.Zero;
            for (; i <= one.Length - 32; i += 32)
            {
                sums += Avx512BW.MultiplyAddAdjacent(
                    Avx512BW.ConvertToVector512Int16(Vector256.Create(one.Slice(i, 32))),
                    Avx512BW.ConvertToVector512Int16(Vector256.Create(other.Slice(i, 32))));
            }

            sum = Vector512.Sum(sums);
        }
        else if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (; i <= one.Length - 16; i += 16)
            {
                sums += Avx2.MultiplyAddAdjacent(
                    Avx2.ConvertToVector256Int16(Vector128.Create(one.Slice(i, 16))),
                    Avx2.ConvertToVector256Int16(Vector128.Create(other.Slice(i, 16))));
            }

            sum = Vector256.Sum(sums);
        }

        for (; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }

    // 96 dimensions are three vectors of 32: six hold two tokens, and the query's are read once for both.
    private static int Sum512(short* query, int queryLength, sbyte* values, int length)
    {
        Vector512<int> a0, a1, a2, b0, b1, b2;
        a0 = a1 = a2 = b0 = b1 = b2 = Vector512<int>.Zero;
        for (var token = 0; token < length; token += 192)
        {
            var t0 = Avx512BW.ConvertToVector512Int16(Vector256.Load(values + token));
            var t1 = Avx512BW.ConvertToVector512Int16(Vector256.Load(values + token + 32));
            var t2 = Avx512BW.ConvertToVector512Int16(Vector256.Load(values + token + 64));
            var u0 = Avx512BW.ConvertToVector512Int16(Vector256.Load(values + token + 96));
            var u1 = Avx512BW.ConvertToVector512Int16(Vector256.Load(values + token + 128));
            var u2 = Avx512BW.ConvertToVector512Int16(Vector256.Load(values + token + 160));
            for (var other = 0; other < queryLength; other += 96)
            {
                var (q0, q1, q2) = (Vector512.Load(query + other), Vector512.Load(query + other + 32), Vector512.Load(query + other + 64));
                a0 += Avx512BW.MultiplyAddAdjacent(t0, q0);
                b0 += Avx512BW.MultiplyAddAdjacent(u0, q0);
                a1 += Avx512BW.MultiplyAddAdjacent(t1, q1);
                b1 += Avx512BW.MultiplyAddAdjacent(u1, q1);
                a2 += Avx512BW.MultiplyAddAdjacent(t2, q2);
                b2 += Avx512BW.MultiplyAddAdjacent(u2, q2);
            }
        }

        return Vector512.Sum(a0 + a1 + a2 + b0 + b1 + b2);
    }

    private static int Sum256(short* query, int queryLength, sbyte* values, int length, int dimension)
    {
        Vector256<int> a0, a1, b0, b1;
        a0 = a1 = b0 = b1 = Vector256<int>.Zero;
        for (var token = 0; token < length; token += 2 * dimension)
        {
            for (var i = 0; i < dimension; i += 32)
            {
                var t0 = Avx2.ConvertToVector256Int16(Vector128.Load(values + token + i));
                var t1 = Avx2.ConvertToVector256Int16(Vector128.Load(values + token + i + 16));
                var u0 = Avx2.ConvertToVector256Int16(Vector128.Load(values + token + dimension + i));
                var u1 = Avx2.ConvertToVector256Int16(Vector128.Load(values + token + dimension + i + 16));
                for (var other = i; other < queryLength; other += dimension)
                {
                    var (q0, q1) = (Vector256.Load(query + other), Vector256.Load(query + other + 16));
                    a0 += Avx2.MultiplyAddAdjacent(t0, q0);
                    b0 += Avx2.MultiplyAddAdjacent(u0, q0);
                    a1 += Avx2.MultiplyAddAdjacent(t1, q1);
                    b1 += Avx2.MultiplyAddAdjacent(u1, q1);
                }
            }
        }

        return Vector256.Sum(a0 + a1 + b0 + b1);
    }
}
