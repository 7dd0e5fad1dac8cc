using System.Runtime.Intrinsics.X86;

namespace AnswerEngine.Tests.Encoding;

/// <summary>Whether the processor multiplies bytes without saturating on the way, as the reference machine did.</summary>
/// <remarks>
/// ONNX Runtime's int8 kernels for x64 take VPDPBUSD where the processor has it (AVX-512 VNNI, or AVX-VNNI), which sums
/// in 32 bits; without it VPMADDUBSW saturates at 16 bits, and vectors come out a little different.
/// </remarks>
internal static class Vnni
{
    public static bool IsSupported { get; } = X86Base.IsSupported && (Avx512Vnni || AvxVnni);

    // CPUID leaf 7: AVX512_VNNI is ECX bit 11 of subleaf 0, AVX_VNNI is EAX bit 4 of subleaf 1.
    private static bool Avx512Vnni => Avx512BW.IsSupported && (X86Base.CpuId(7, 0).Ecx & (1 << 11)) != 0;

    private static bool AvxVnni => Avx2.IsSupported && (X86Base.CpuId(7, 1).Eax & (1 << 4)) != 0;
}
