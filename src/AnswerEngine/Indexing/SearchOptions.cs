namespace AnswerEngine.Indexing;

/// <summary>How an index is searched; what is left out follows from the number of passages and the limit.</summary>
/// <remarks>
/// Santhanam et al., "PLAID" (2022), table 2, for the parameters of a probing search and their names. Its own values for few
/// results (nprobe 1, ndocs 256) find .971 of what a scan finds in 50,000 passages, those below .975 (docs/decisions/0029).
/// </remarks>
public sealed record SearchOptions
{
    /// <summary>Most passages that <see cref="SearchTier.Auto"/> scores exactly.</summary>
    public const int MostExact = 2000;

    /// <summary>Most passages that <see cref="SearchTier.Auto"/> scans.</summary>
    public const int MostScanned = 50_000;

    /// <summary>How passages are looked for.</summary>
    public SearchTier Tier { get; init; } = SearchTier.Auto;

    /// <summary>Passages scored at the same time, at least 1; results do not depend on it.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Scan: passages scored again by their vectors, at least 1 and never fewer than the limit.</summary>
    public int Reranked { get; init; } = 256;

    /// <summary>Probe: centroids looked up for each query token (nprobe); 2, 4 or 8 for limits to 10, 100 and above where left out.</summary>
    public int? ProbedCentroids { get; init; }

    /// <summary>Probe: centroids less similar than this to every query token do not count at first (t_cs); .5, .45 or .4
    /// for limits to 10, 100 and above where left out.</summary>
    public double? CentroidThreshold { get; init; }

    /// <summary>Probe: passages kept by the pruned centroids (ndocs); a quarter of them is scored by vectors. 200, 1,024 or
    /// 4,096 for limits to 10, 100 and above where left out.</summary>
    public int? Candidates { get; init; }

    /// <summary>Finds what is out of range, all faults in one message.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal void Validate()
    {
        List<string> faults = [];
        if (!Enum.IsDefined(Tier)) faults.Add($"Tier {(int)Tier} is not a tier.");
        if (Parallelism < 1) faults.Add($"Parallelism {Parallelism} is below 1.");
        if (Reranked < 1) faults.Add($"Reranked {Reranked} is below 1.");
        if (ProbedCentroids < 1) faults.Add($"ProbedCentroids {ProbedCentroids} is below 1.");
        if (CentroidThreshold is < -1 or > 1 or double.NaN) faults.Add($"CentroidThreshold {CentroidThreshold} is not between -1 and 1.");
        if (Candidates < 1) faults.Add($"Candidates {Candidates} is below 1.");
        if (faults.Count > 0) throw new ArgumentException(string.Join(' ', faults));
    }

    internal SearchTier TierFor(int passages) => Tier != SearchTier.Auto ? Tier
        : passages <= MostExact ? SearchTier.Exact
        : passages <= MostScanned ? SearchTier.Scan
        : SearchTier.Probe;

    internal int ProbedFor(int limit) => ProbedCentroids ?? ByLimit(limit, 2, 4, 8);

    internal float ThresholdFor(int limit) => (float)(CentroidThreshold ?? ByLimit(limit, .5, .45, .4));

    internal int CandidatesFor(int limit) => Candidates ?? ByLimit(limit, 200, 1024, 4096);

    private static T ByLimit<T>(int limit, T few, T some, T many) => limit <= 10 ? few : limit <= 100 ? some : many;
}
