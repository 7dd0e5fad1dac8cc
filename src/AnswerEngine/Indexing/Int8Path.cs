namespace AnswerEngine.Indexing;

/// <summary>Instructions that int8 dot products are computed with; the results are equal on all.</summary>
public enum Int8Path
{
    /// <summary>One product at a time, on every processor.</summary>
    Scalar,

    /// <summary>16 products an instruction, widened to 16 bits (VPMADDWD, 256 bits).</summary>
    Avx2,

    /// <summary>32 products an instruction and the sum with it (AVX-VNNI, VPDPBUSD, 256 bits).</summary>
    Vnni,

    /// <summary>32 products an instruction, widened to 16 bits (VPMADDWD, 512 bits).</summary>
    Avx512,
}
