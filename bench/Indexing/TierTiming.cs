using System.Globalization;
using AnswerEngine.Indexing;
using Bench.Measuring;

namespace Bench.Indexing;

/// <summary>Times the tiers of one index against each other, on one thread.</summary>
internal static class TierTiming
{
    private const int MostQuestions = 5;
    private const int RoundCount = 15;

    /// <summary>Prints times of the tiers and what probing finds of what a full scan finds.</summary>
    /// <param name="set">The set, for its questions.</param>
    /// <param name="path">Its index.</param>
    public static void Run(IndexedSet set, string path)
    {
        using var file = IndexFile.Open(path);
        var (exact, scan, probe) = (Search(file, SearchTier.Exact), Search(file, SearchTier.Scan), Search(file, SearchTier.Probe));
        var timings = Rounds.Time(
            RoundCount, Contend("every passage", set, exact), Contend("centroid scan and rerank", set, scan), Contend("probing", set, probe));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  probing finds {set.Recall(probe, exact):0.000} of what scoring every passage finds at {timings[2].Ratio:0.000} of its time, "
            + $"and {set.Recall(probe, scan):0.000} of what the scan finds at {timings[2].Median / timings[1].Median:0.000} of its time"));
    }

    // One file for all: three would push each other's centroids out of the processor's cache.
    private static CompressedIndex Search(IndexFile file, SearchTier tier) => new(file, new SearchOptions { Tier = tier });

    private static Contender Contend(string name, IndexedSet set, CompressedIndex index) => new(
        $"{name}, {MostQuestions} questions",
        () =>
        {
            foreach (var question in set.Questions.Take(MostQuestions)) _ = index.Search(question, IndexedSet.Limit);
        });
}
