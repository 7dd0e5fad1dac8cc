namespace AnswerEngine.Verification;

/// <summary>
/// The way back from a claim to the sentence that it was made from: the reading of the claim (as it stands, with a phrase
/// moved back, or turned back from the passive) whose words align best with the sentence, in the order of the sentence.
/// </summary>
/// <param name="Kept">Ordinals, among the evidence's tokens, of those that the claim keeps or has a word for; ascending.</param>
/// <param name="Slots">Where the claim has other words.</param>
/// <param name="IsMoveWhole">Whether a phrase that was moved stands at an end of the evidence, or between commas.</param>
internal sealed record ClaimDerivation(IReadOnlyList<int> Kept, IReadOnlyList<ClaimSlot> Slots, bool IsMoveWhole)
{
    // A word of its own costs more than any number of words left out of a sentence.
    private const double Exchanged = 1;
    private const double Synonym = 0.1;
    private const double LeftOut = 0.005;

    /// <summary>The best way back.</summary>
    public static ClaimDerivation Of(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence, string text)
    {
        ClaimReading? best = null;
        var (least, path) = (double.MaxValue, Array.Empty<int>());
        foreach (var reading in ClaimReading.AllOf(claim, evidence))
        {
            var (cost, matches) = Align(reading, evidence);
            if (cost >= least - 1e-9) continue;
            (best, least, path) = (reading, cost, matches);
        }

        return Read(best!, path, evidence, text);
    }

    // Least cost over all alignments in order (Needleman and Wunsch 1970).
    private static (double Cost, int[] Matches) Align(ClaimReading reading, IReadOnlyList<ClaimToken> evidence)
    {
        var (rows, columns) = (reading.Tokens.Count, evidence.Count);
        var costs = new double[rows + 1, columns + 1];
        for (var i = rows; i >= 0; i--)
            for (var j = columns; j >= 0; j--)
            {
                if (i == rows && j == columns) continue;
                var least = double.MaxValue;
                if (j < columns) least = Math.Min(least, costs[i, j + 1] + LeftOut);
                if (i < rows) least = Math.Min(least, costs[i + 1, j] + Exchanged);
                if (i < rows && j < columns && MatchCost(reading, i, evidence, j) is { } match) least = Math.Min(least, costs[i + 1, j + 1] + match);
                costs[i, j] = least;
            }

        var matches = new int[rows];
        Array.Fill(matches, -1);
        for (int i = 0, j = 0; i < rows;)
        {
            if (j < columns && MatchCost(reading, i, evidence, j) is { } match && Math.Abs(costs[i, j] - match - costs[i + 1, j + 1]) < 1e-9)
                matches[i++] = j++;
            else if (j < columns && Math.Abs(costs[i, j] - LeftOut - costs[i, j + 1]) < 1e-9)
                j++;
            else
                i++;
        }

        return (costs[0, 0], matches);
    }

    private static double? MatchCost(ClaimReading reading, int i, IReadOnlyList<ClaimToken> evidence, int j)
    {
        var (mine, other) = (reading.Tokens[i], evidence[j]);
        if (i == reading.Verb) return reading.AgreesWithVerb(other) ? 0 : null;
        if (mine.Text == other.Text || mine.Kind == ClaimTokenKind.Number && other.Kind == ClaimTokenKind.Number && mine.Key == other.Key && mine.Text.Count(char.IsUpper) == other.Text.Count(char.IsUpper)) return 0;
        var opens = mine.Start == 0 || j == 0;
        if (opens && mine.Text.Length == other.Text.Length && mine.Text[1..] == other.Text[1..]
            && char.ToUpperInvariant(mine.Text[0]) == char.ToUpperInvariant(other.Text[0])) return 0;
        return WordForms.AreSame(Lower(mine), Lower(other)) && (opens || char.IsLower(mine.Text[0])) ? Synonym : null;
    }

    private static ClaimDerivation Read(ClaimReading reading, int[] matches, IReadOnlyList<ClaimToken> evidence, string text)
    {
        var kept = new List<int>();
        var slots = new List<ClaimSlot>();
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] >= 0)
            {
                kept.Add(matches[i]);
                continue;
            }

            var end = i;
            while (end < matches.Length && matches[end] < 0) end++;
            var (from, to) = (kept.Count == 0 ? 0 : kept[^1] + 1, end == matches.Length ? evidence.Count : matches[end]);
            var (slot, ordinals) = Slot(reading.Tokens.Skip(i).Take(end - i).ToArray(), evidence, from, to);
            slots.Add(slot);
            kept.AddRange(ordinals);
            i = end - 1;
        }

        return new ClaimDerivation(kept, slots, IsWhole(reading, matches, evidence, text));
    }

    // The phrase of the lists that is meant may have neighbours that are only left out.
    private static (ClaimSlot Slot, IEnumerable<int> Ordinals) Slot(ClaimToken[] claimed, IReadOnlyList<ClaimToken> evidence, int from, int to)
    {
        var phrase = string.Join(' ', claimed.Select(Lower));
        for (var start = from; start < to; start++)
            for (var end = start + 1; end <= Math.Min(to, start + 5); end++)
            {
                var proven = Enumerable.Range(start, end - start).Select(index => evidence[index]).ToArray();
                if (WordForms.ArePhrases(phrase, string.Join(' ', proven.Select(Lower))))
                    return (new ClaimSlot(claimed, proven, true), Enumerable.Range(start, end - start));
            }

        var all = Enumerable.Range(from, Math.Max(0, to - from)).ToArray();
        return (new ClaimSlot(claimed, [.. all.Select(index => evidence[index])], phrase == "that" && all.Length == 0), all);
    }

    private static bool IsWhole(ClaimReading reading, int[] matches, IReadOnlyList<ClaimToken> evidence, string text)
    {
        var places = reading.Moved.Select(index => matches[index]).Where(place => place >= 0).ToArray();
        if (reading.Moved.Count == 0) return true;
        if (places.Length == 0) return false;
        var (first, last) = (places.Min(), places.Max());
        if (last - first + 1 > places.Length + 1) return false;
        if (first == 0 || last == evidence.Count - 1) return true;
        return text[evidence[first - 1].End..evidence[first].Start].Contains(',')
            && text[evidence[last].End..evidence[last + 1].Start].Contains(',');
    }

    private static string Lower(ClaimToken token) => token.Text.ToLowerInvariant();
}
