using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>What stands behind "before", "than" or "because" in a claim must stand behind it in the evidence: either side is another matter.</summary>
internal static class Connectives
{
    private static readonly FrozenSet<string> Words = (
        "before after once until than instead because since if when unless under over then").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first connective whose sides are exchanged; <see langword="null"/> for none.</summary>
    public static string? Exchanged(ClaimAndEvidence pair, WordLinks links)
    {
        for (var i = 0; i < pair.ClaimTokens.Count; i++)
        {
            var word = pair.ClaimTokens[i].Text.ToLowerInvariant();
            if (!Words.Contains(word)) continue;
            var places = Enumerable.Range(0, pair.EvidenceTokens.Count).Where(j => Group(pair.EvidenceTokens[j].Text.ToLowerInvariant()) == Group(word)).ToArray();
            if (places.Length == 0) continue;
            var said = Side(pair.Claim, pair.ClaimTokens, i).Where(at => links.Targets[at] >= 0).Select(at => links.Targets[at]).ToArray();
            if (said.Length == 0) continue;
            if (!places.Any(j => Side(pair.Evidence, pair.EvidenceTokens, j).ToHashSet() is var proven && said.Count(proven.Contains) * 2 >= said.Length)) return word;
        }

        return null;
    }

    private static string Group(string word) => word switch { "instead" => "than", "since" => "because", _ => word };

    // Up to the next mark, or to the end; "than" and its like reach no further than their clause.
    private static IEnumerable<int> Side(string text, IReadOnlyList<ClaimToken> tokens, int at)
    {
        for (var next = at + 1; next < tokens.Count; next++)
        {
            if (next > at + 1 && text[tokens[next - 1].End..tokens[next].Start].AsSpan().ContainsAny(',', ';', ':')) yield break;
            yield return next;
        }
    }
}
