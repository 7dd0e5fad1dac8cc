namespace AnswerEngine.Indexing;

/// <summary>The vectors nearest to each centroid, in their order.</summary>
internal sealed class Members
{
    private readonly int[] starts;
    private readonly int[] members;

    private Members(int[] starts, int[] members) => (this.starts, this.members) = (starts, members);

    /// <summary>Number of centroids.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The vectors of one centroid, ascending.</summary>
    public ReadOnlySpan<int> this[int centroid] => members.AsSpan(starts[centroid]..starts[centroid + 1]);

    /// <summary>Gathers vectors by centroid.</summary>
    /// <param name="nearest">For each vector its centroid.</param>
    /// <param name="count">Number of centroids.</param>
    public static Members Of(ReadOnlySpan<int> nearest, int count)
    {
        var starts = new int[count + 1];
        foreach (var centroid in nearest) starts[centroid + 1]++;
        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];
        var members = new int[nearest.Length];
        var next = starts.AsSpan(0, count).ToArray();
        for (var vector = 0; vector < nearest.Length; vector++) members[next[nearest[vector]]++] = vector;
        return new Members(starts, members);
    }
}
