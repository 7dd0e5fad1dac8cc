namespace Bench.Ask;

/// <summary>Runs of a sequence.</summary>
internal static class Adjacent
{
    /// <summary>Elements that follow one another and have the same key, without reading the rest of the sequence.</summary>
    public static IEnumerable<IReadOnlyList<T>> GroupAdjacent<T>(this IEnumerable<T> source, Func<T, string> key)
    {
        List<T> run = [];
        foreach (var element in source)
        {
            if (run.Count > 0 && key(run[^1]) != key(element))
            {
                yield return run;
                run = [];
            }

            run.Add(element);
        }

        if (run.Count > 0) yield return run;
    }
}
