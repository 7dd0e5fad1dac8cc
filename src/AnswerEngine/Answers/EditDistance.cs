namespace AnswerEngine.Answers;

/// <summary>
/// How many letters were left out, added, changed, or swapped with their neighbour between two words (Damerau 1964, in
/// the restricted form that edits no letter twice).
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is greater than the limit.</summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        var rows = new int[3, b.Length + 1];
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            int current = i % 3, previous = (i + 2) % 3, before = (i + 1) % 3;
            rows[current, 0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(rows[previous, j - 1] + change, Math.Min(rows[previous, j], rows[current, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, rows[before, j - 2] + 1);
                rows[current, j] = best;
            }
        }

        return Math.Min(rows[a.Length % 3, b.Length], limit + 1);
    }
}
