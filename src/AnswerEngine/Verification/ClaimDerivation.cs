namespace AnswerEngine.Verification;

/// <summary>
/// A way back from a claim to the sentence that it was made from: a reading of the claim (as it stands, with a phrase moved
/// back, or turned back from the passive) whose words align with the sentence, in the order of the sentence.
/// </summary>
/// <param name="Kept">Ordinals, among the evidence's tokens, of those that the claim keeps or has a word for; ascending.</param>
/// <param name="Pairs">Tokens of the claim, each with the ordinal of the one that it stands for.</param>
/// <param name="Slots">Where the claim has words of its own.</param>
/// <param name="IsMoveWhole">Whether a phrase that was moved stands at an end of the evidence, or between commas.</param>
internal sealed record ClaimDerivation(
    IReadOnlyList<int> Kept, IReadOnlyList<(ClaimToken Token, int Ordinal, WordMatch Match)> Pairs, IReadOnlyList<ClaimSlot> Slots, bool IsMoveWhole)
{
    /// <summary>Words that no list knows, each in the place of a word of the evidence.</summary>
    public int Open => Pairs.Count(pair => pair.Match == WordMatch.Open);

    /// <summary>Whether the claim says something without an agent that the evidence says of one.</summary>
    public bool IsAgentless { get; init; }

    // Ways back that are tried before the claim is given up, the least costly first.
    private const int Tries = 12;

    /// <summary>The ways back that explain every word, the least costly first; if there is none, the one that comes nearest.</summary>
    public static IReadOnlyList<ClaimDerivation> Of(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence, string text)
    {
        var alignment = new DerivationAlignment(claim, evidence);
        var found = new List<(double Cost, ClaimReading Reading)>();
        var least = double.MaxValue;
        foreach (var reading in ClaimReading.AllOf(claim, evidence))
        {
            var cost = alignment.Cost(reading) + (reading.Moved.Count > 0 ? 0.01 : 0);
            if (cost >= DerivationAlignment.Exchanged && cost >= least - 1e-9) continue;
            least = Math.Min(least, cost);
            found.Add((cost, reading));
        }

        var explained = found.Where(way => way.Cost < DerivationAlignment.Exchanged).OrderBy(way => way.Cost).Take(Tries).ToArray();
        if (explained.Length == 0) explained = [found.MinBy(way => way.Cost)];
        return [.. explained.Select(way => Read(way.Reading, alignment, evidence, text))];
    }

    private static ClaimDerivation Read(ClaimReading reading, DerivationAlignment alignment, IReadOnlyList<ClaimToken> evidence, string text)
    {
        var steps = alignment.Path(reading);
        var kept = new SortedSet<int>();
        var pairs = new List<(ClaimToken, int, WordMatch)>();
        var slots = new List<ClaimSlot>();
        foreach (var step in steps)
        {
            for (var ordinal = step.From; ordinal < step.To; ordinal++) kept.Add(ordinal);
            if (step.Match == WordMatch.None) AddSlot(slots, reading.Tokens[step.First], evidence, step.Gap);
            else if (step is { Length: 1, To: var to } && to == step.From + 1) pairs.Add((reading.Tokens[step.First], step.From, step.Match));
            if (step.Match == WordMatch.Related) KeepNeighbours(kept, evidence, step.From);
        }

        var places = steps.Where(step => step.To > step.From).SelectMany(step => Enumerable.Range(step.First, step.Length)
            .Where(reading.Moved.Contains).SelectMany(_ => Enumerable.Range(step.From, step.To - step.From))).Distinct().ToArray();
        return new ClaimDerivation([.. kept], pairs, slots, reading.Moved.Count == 0 || reading.IsFree || IsWhole(places, evidence, text))
        {
            IsAgentless = reading.IsAgentless,
        };
    }

    // Words that follow one another in the claim and in the same gap of the evidence are one slot.
    private static void AddSlot(List<ClaimSlot> slots, ClaimToken token, IReadOnlyList<ClaimToken> evidence, Range gap)
    {
        ClaimToken[] proven = [.. evidence.Take(gap)];
        if (slots.Count > 0 && slots[^1].Proven.SequenceEqual(proven)) slots[^1] = slots[^1] with { Claimed = [.. slots[^1].Claimed, token] };
        else slots.Add(new ClaimSlot([token], proven));
    }

    // "storing embeddings" leaves out the article and the "of" of "the storage of embeddings".
    private static void KeepNeighbours(SortedSet<int> kept, IReadOnlyList<ClaimToken> evidence, int at)
    {
        if (at > 0 && evidence[at - 1].Key is "the" or "a" or "an") kept.Add(at - 1);
        if (at + 1 < evidence.Count && evidence[at + 1].Key == "of") kept.Add(at + 1);
    }

    private static bool IsWhole(int[] places, IReadOnlyList<ClaimToken> evidence, string text)
    {
        if (places.Length == 0) return false;
        var (first, last) = (places.Min(), places.Max());
        if (last - first + 1 > places.Length + 1) return false;
        if (first == 0 || last == evidence.Count - 1) return true;
        var (before, after) = (text[evidence[first - 1].End..evidence[first].Start], text[evidence[last].End..evidence[last + 1].Start]);
        return after.AsSpan().ContainsAny(',', ':', ';') && (before.Contains(',') || ClaimReading.IsOpener(evidence[first]));
    }
}
