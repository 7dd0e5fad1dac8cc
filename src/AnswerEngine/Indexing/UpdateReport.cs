namespace AnswerEngine.Indexing;

/// <summary>What an update of an index came to.</summary>
/// <param name="Kept">Passages whose codes were kept.</param>
/// <param name="Added">Passages that the index did not hold.</param>
/// <param name="Removed">Passages that it holds no longer.</param>
/// <param name="Drift">Mean squared residual of the new tokens over that of the sample; 0 where none is new.</param>
/// <param name="Refitted">Whether centroids were fitted and all passages encoded anew: a clean build.</param>
public sealed record UpdateReport(int Kept, int Added, int Removed, double Drift, bool Refitted);
