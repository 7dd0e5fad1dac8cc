using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class ExactIndexConformance : PassageIndexConformance
{
    protected override double Tolerance => 1e-6;

    protected override IPassageIndex Make(IReadOnlyList<TokenEmbeddings> passages, int parallelism) => new ExactIndex(passages, parallelism);
}

public abstract class CompressedConformance(VectorPrecision precision, SearchTier tier, double tolerance) : PassageIndexConformance
{
    protected override double Tolerance => tolerance;

    protected override IPassageIndex Make(IReadOnlyList<TokenEmbeddings> passages, int parallelism) => CompressedIndex.Of(
        passages.Select((passage, i) => new IndexedPassage(RandomVectors.Name(i), passage)),
        new IndexOptions { Precision = precision, Parallelism = parallelism },
        new SearchOptions { Tier = tier, Parallelism = parallelism });
}

public sealed class FullExactConformance() : CompressedConformance(VectorPrecision.Full, SearchTier.Exact, 1e-5);

public sealed class FullScanConformance() : CompressedConformance(VectorPrecision.Full, SearchTier.Scan, 1e-5);

public sealed class FullProbeConformance() : CompressedConformance(VectorPrecision.Full, SearchTier.Probe, 1e-5);

public sealed class HalfExactConformance() : CompressedConformance(VectorPrecision.Half, SearchTier.Exact, 1e-3);

public sealed class HalfScanConformance() : CompressedConformance(VectorPrecision.Half, SearchTier.Scan, 1e-3);

public sealed class HalfProbeConformance() : CompressedConformance(VectorPrecision.Half, SearchTier.Probe, 1e-3);

public sealed class EightBitsExactConformance() : CompressedConformance(VectorPrecision.EightBits, SearchTier.Exact, .01);

public sealed class EightBitsScanConformance() : CompressedConformance(VectorPrecision.EightBits, SearchTier.Scan, .01);

public sealed class EightBitsProbeConformance() : CompressedConformance(VectorPrecision.EightBits, SearchTier.Probe, .01);

public sealed class FourBitsExactConformance() : CompressedConformance(VectorPrecision.FourBits, SearchTier.Exact, .1);

public sealed class FourBitsScanConformance() : CompressedConformance(VectorPrecision.FourBits, SearchTier.Scan, .1);

public sealed class FourBitsProbeConformance() : CompressedConformance(VectorPrecision.FourBits, SearchTier.Probe, .1);

public sealed class TwoBitsExactConformance() : CompressedConformance(VectorPrecision.TwoBits, SearchTier.Exact, .25);

public sealed class TwoBitsScanConformance() : CompressedConformance(VectorPrecision.TwoBits, SearchTier.Scan, .25);

public sealed class TwoBitsProbeConformance() : CompressedConformance(VectorPrecision.TwoBits, SearchTier.Probe, .25);

public sealed class OneBitExactConformance() : CompressedConformance(VectorPrecision.OneBit, SearchTier.Exact, .45);

public sealed class OneBitScanConformance() : CompressedConformance(VectorPrecision.OneBit, SearchTier.Scan, .45);

public sealed class OneBitProbeConformance() : CompressedConformance(VectorPrecision.OneBit, SearchTier.Probe, .45);
