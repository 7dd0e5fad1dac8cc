using System.Globalization;
using AnswerEngine.Indexing;

namespace Bench.Indexing;

/// <summary>Size and recall of an index file at one precision.</summary>
/// <param name="Precision">How vectors are kept.</param>
/// <param name="BytesPerToken">Bytes of the file, all sections, divided by the tokens.</param>
/// <param name="Recall">Recall@10 against exact MaxSim, searched as the engine chooses for so many passages.</param>
/// <param name="ExactRecall">The same where every passage is scored by its own vectors: what the precision alone costs.</param>
/// <param name="ProbeRecall">The same by probing.</param>
internal sealed record MeasuredIndex(VectorPrecision Precision, double BytesPerToken, double Recall, double ExactRecall, double ProbeRecall)
{
    /// <summary>Writes an index of a set and measures it.</summary>
    public static MeasuredIndex Of(IndexedSet set, string path, VectorPrecision precision)
    {
        var report = set.Write(path, precision);
        double RecallBy(SearchTier tier)
        {
            using var index = CompressedIndex.Open(path, new SearchOptions { Tier = tier, Parallelism = Environment.ProcessorCount });
            return set.Recall(index);
        }

        return new(precision, (double)report.Length / report.Tokens, RecallBy(SearchTier.Auto), RecallBy(SearchTier.Exact), RecallBy(SearchTier.Probe));
    }

    /// <summary>A row of the table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"  {Precision,-10} {BytesPerToken,6:0.0} bytes/token   recall@10: every passage {ExactRecall:0.000}, by default {Recall:0.000}, probing {ProbeRecall:0.000}");
}
