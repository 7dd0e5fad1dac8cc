namespace SiteGen.Content;

/// <summary>Finds what an author probably meant by a name that does not exist.</summary>
internal static class NearestName
{
    /// <summary>The candidate fewest edits away, the first in ordinal order among equals.</summary>
    /// <returns><see langword="null"/> where every candidate differs in more than a third of the name's characters,
    /// and in more than two.</returns>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(2, name.Length / 3);
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= allowed)
            .Select(candidate => (Name: candidate, Edits: Edits(name, candidate)))
            .Where(candidate => candidate.Edits <= allowed)
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>A remedy that names the nearest candidate, or else all of them.</summary>
    /// <param name="what">What the candidates are, in the plural: <c>keys</c>.</param>
    public static string Remedy(string name, string what, IReadOnlyCollection<string> candidates) =>
        Find(name, candidates) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : candidates.Count == 0 ? $"There are no {what}."
            : $"The known {what} are {string.Join(", ", candidates.Select(candidate => $"`{candidate}`"))}.";

    // Levenshtein distance, one row at a time.
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                var substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
