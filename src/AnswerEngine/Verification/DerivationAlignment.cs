namespace AnswerEngine.Verification;

/// <summary>Least cost over all alignments in order of a reading with the evidence (Needleman and Wunsch 1970).</summary>
internal sealed class DerivationAlignment(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
{
    /// <summary>What a word of its own costs: more than any number of words left out of a sentence.</summary>
    public const double Exchanged = 100;

    private const double LeftOut = 0.005;
    private const double Joint = 0.3;

    private readonly WordMatches matches = new(claim, evidence);
    private readonly Dictionary<int, List<PhraseMatch>> phrases = PhraseMatch.All(claim, evidence);

    /// <summary>The cost of the best alignment.</summary>
    public double Cost(ClaimReading reading) => Costs(reading)[0, 0];

    /// <summary>The best alignment, step by step in the order of the reading.</summary>
    public IReadOnlyList<AlignmentStep> Path(ClaimReading reading)
    {
        var costs = Costs(reading);
        var steps = new List<AlignmentStep>();
        for (int i = 0, j = 0; i < reading.Tokens.Count;)
        {
            var step = Steps(reading, i, j).First(step => Math.Abs(costs[i, j] - step.Cost - costs[i + step.Length, j + step.To - step.From]) < 1e-9);
            if (step.Length > 0) steps.Add(step);
            (i, j) = (i + step.Length, j + step.To - step.From);
        }

        return [.. steps.Select((step, index) => step.Match == WordMatch.None ? step with { Gap = Gap(steps, index) } : step)];
    }

    private Range Gap(List<AlignmentStep> steps, int index)
    {
        var before = steps.Take(index).LastOrDefault(step => step.To > step.From);
        var after = steps.Skip(index).FirstOrDefault(step => step.To > step.From);
        var from = before?.To ?? 0;
        return from..Math.Max(from, after?.From ?? evidence.Count);
    }

    private double[,] Costs(ClaimReading reading)
    {
        var (rows, columns) = (reading.Tokens.Count, evidence.Count);
        var costs = new double[rows + 1, columns + 1];
        for (var i = rows; i >= 0; i--)
            for (var j = columns; j >= 0; j--)
            {
                if (i == rows && j == columns) continue;
                var least = double.MaxValue;
                if (j < columns) least = costs[i, j + 1] + LeftOut;
                if (i < rows)
                {
                    least = Math.Min(least, costs[i + 1, j] + Own(reading, i));
                    if (j < columns && Match(reading, i, j) is not WordMatch.None and var match) least = Math.Min(least, costs[i + 1, j + 1] + Price(match));
                    foreach (var phrase in Phrases(reading, i, j)) least = Math.Min(least, costs[i + phrase.Length, j + phrase.Count] + Price(WordMatch.Synonym));
                }

                costs[i, j] = least;
            }

        return costs;
    }

    private IEnumerable<AlignmentStep> Steps(ClaimReading reading, int i, int j)
    {
        if (j < evidence.Count && Match(reading, i, j) is not WordMatch.None and var match) yield return new AlignmentStep(i, 1, j, j + 1, match, Price(match));
        foreach (var phrase in Phrases(reading, i, j)) yield return new AlignmentStep(i, phrase.Length, j, j + phrase.Count, WordMatch.Synonym, Price(WordMatch.Synonym));
        if (j < evidence.Count) yield return new AlignmentStep(i, 0, j, j + 1, WordMatch.None, LeftOut);
        var own = Own(reading, i);
        yield return new AlignmentStep(i, 1, j, j, own < Exchanged ? WordMatch.Synonym : WordMatch.None, own);
    }

    private WordMatch Match(ClaimReading reading, int i, int j) =>
        i != reading.Verb ? matches.Of(reading.Tokens[i])[j] : reading.AgreesWithVerb(evidence[j]) ? WordMatch.Same : WordMatch.None;

    private IEnumerable<PhraseMatch> Phrases(ClaimReading reading, int i, int j)
    {
        if (!phrases.TryGetValue(reading.Tokens[i].Start, out var all)) yield break;
        foreach (var phrase in all)
            if (phrase.Place == j && phrase.Stands(reading.Tokens, claim, i)) yield return phrase;
    }

    // "that" may come before any clause; an article or "of" goes with a word that changes its form.
    private double Own(ClaimReading reading, int i)
    {
        var token = reading.Tokens[i];
        if (token.Start >= WordMatches.PutIn) return token.Text is "that" ? Joint : Exchanged;
        if (token.Text == "that") return Joint;
        var beside = token.Text switch { "the" => i + 1, "of" => i - 1, _ => -1 };
        return beside >= 0 && beside < reading.Tokens.Count && matches.Of(reading.Tokens[beside]).Contains(WordMatch.Related)
            && !matches.Of(reading.Tokens[beside]).Contains(WordMatch.Same) ? Joint : Exchanged;
    }

    private static double Price(WordMatch match) => match switch
    {
        WordMatch.Same => 0,
        WordMatch.Synonym => 0.1,
        WordMatch.Reference => 0.2,
        WordMatch.Related => 0.5,
        _ => 3,
    };
}
