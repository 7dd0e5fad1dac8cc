namespace SiteGen.Output;

/// <summary>Finds the name that a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The known name at the least edit distance, if fewer than half of the letters differ.</summary>
    internal static string? Find(string wanted, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(wanted, name)))
        .Where(candidate => candidate.Distance * 2 < wanted.Length)
        .OrderBy(candidate => candidate.Distance)
        .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    // Levenshtein's distance, by the row-wise recurrence of Wagner and Fischer (1974).
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
