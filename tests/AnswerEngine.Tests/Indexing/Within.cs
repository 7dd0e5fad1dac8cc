namespace AnswerEngine.Tests.Indexing;

/// <summary>Numbers are equal where they differ by no more than a tolerance.</summary>
internal sealed class Within(double tolerance) : IEqualityComparer<double>
{
    public bool Equals(double x, double y) => Math.Abs(x - y) <= tolerance;

    public int GetHashCode(double obj) => 0;
}
