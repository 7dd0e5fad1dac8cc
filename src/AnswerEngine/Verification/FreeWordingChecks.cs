namespace AnswerEngine.Verification;

/// <summary>What can be shown to be wrong with a claim in words of its own: a value, a name, a sense or an opposite that its sentence does not bear out.</summary>
internal static class FreeWordingChecks
{
    // As many words from a number as what it counts may stand: "2.5 times slower".
    private const int Reach = 3;

    /// <summary>The checks, in order.</summary>
    public static IEnumerable<CheckResult> Of(ClaimAndEvidence pair, WordLinks links)
    {
        yield return Numbers(pair, links);
        yield return Names(pair, links);
        yield return Values(pair, links);
        yield return ContainmentChecks.Urls(pair);
        yield return ContainmentChecks.Quotations(pair);
        yield return DerivationChecks.Marks(pair);
        yield return Times(pair);
        yield return Opposites(pair, links);
        yield return Clauses(pair, links);
    }

    // A number stands in the sentence, and counts there what it counts here.
    private static CheckResult Numbers(ClaimAndEvidence pair, WordLinks links)
    {
        for (var i = 0; i < pair.ClaimTokens.Count; i++)
        {
            var token = pair.ClaimTokens[i];
            if (IsMany(pair, i) && IsOwn(pair, links, i + 2)) return Fail("numbers", $"“{token.Text}” are of something else in the evidence.");
            if (links.Targets[i] < 0 && WordLinks.IsContent(token) && FreeWords.IsUnit(WordMatches.Lower(token))) return Fail("numbers", $"“{token.Text}” is not in the evidence.");
            if (token.Kind != ClaimTokenKind.Number || IsPronoun(pair.ClaimTokens, i)) continue;
            if (!pair.EvidenceKeys.Contains(token.Key) && token.Text is "one" or "One") continue;
            if (!pair.EvidenceKeys.Contains(token.Key)) return Fail("numbers", $"“{token.Text}” is not in the evidence.");
            var counted = Enumerable.Range(i + 1, Reach).FirstOrDefault(at => at < pair.ClaimTokens.Count && WordLinks.IsContent(pair.ClaimTokens[at]), -1);
            if (counted < 0 || HasSeam(pair.Claim, pair.ClaimTokens, i, counted)) continue;
            if (!Counts(pair, links, token, counted)) return Fail("numbers", $"“{token.Text}” is of something else in the evidence.");
        }

        return new CheckResult("numbers", true);
    }

    // "millions of users", "3GB of memory"
    private static bool IsMany(ClaimAndEvidence pair, int i) =>
        i + 2 < pair.ClaimTokens.Count && pair.ClaimTokens[i + 1].Text == "of"
        && (pair.ClaimTokens[i].Kind == ClaimTokenKind.Number && char.IsDigit(pair.ClaimTokens[i].Text[0]) || pair.ClaimTokens[i].Text is "hundreds" or "thousands" or "millions" or "billions" or "dozens");

    private static bool IsOwn(ClaimAndEvidence pair, WordLinks links, int i) =>
        Enumerable.Range(i, Reach).TakeWhile(at => at < pair.ClaimTokens.Count && pair.ClaimTokens[at].Kind != ClaimTokenKind.Function)
            .Any(at => WordLinks.IsContent(pair.ClaimTokens[at]) && links.Targets[at] < 0);

    // Words of the claim's own in the very place of a name or a number.
    private static CheckResult Values(ClaimAndEvidence pair, WordLinks links)
    {
        int[] linked = [-1, .. links.Content.Where(i => links.Targets[i] >= 0), pair.ClaimTokens.Count];
        for (var k = 1; k < linked.Length; k++)
        {
            var from = linked[k - 1] < 0 ? -1 : links.Targets[linked[k - 1]];
            var to = linked[k] == pair.ClaimTokens.Count ? pair.EvidenceTokens.Count : links.Targets[linked[k]];
            if (to <= from || !links.Own.Any(i => i > linked[k - 1] && i < linked[k])) continue;
            foreach (var j in links.LeftOut.Where(j => j > from && j < to && to - from <= Reach + 1))
                if (IsLost(pair, j)) return Fail("values", $"The claim has other words in the place of “{pair.EvidenceTokens[j].Text}”.");
        }

        return links.LeftOut.Where(j => IsLost(pair, j) && IsReplaced(pair, links, j)).Select(j => pair.EvidenceTokens[j].Text).FirstOrDefault() is { } lost
            ? Fail("values", $"The claim has other words in the place of “{lost}”.") : new CheckResult("values", true);
    }

    // Between the words that stand beside the value in the evidence, the claim has another one.
    private static bool IsReplaced(ClaimAndEvidence pair, WordLinks links, int j)
    {
        var (from, to) = (Neighbour(pair, links, j, -1), Neighbour(pair, links, j, 1));
        return from >= 0 && to > from + 1 && to - from <= Reach + 1 && Enumerable.Range(from + 1, to - from - 1).Any(i => WordLinks.IsContent(pair.ClaimTokens[i]));
    }

    private static int Neighbour(ClaimAndEvidence pair, WordLinks links, int j, int step)
    {
        for (var at = j + step; at >= 0 && at < pair.EvidenceTokens.Count; at += step)
            if (WordLinks.IsContent(pair.EvidenceTokens[at])) return Array.IndexOf(links.Targets, at);
        return -1;
    }

    // One that the claim holds elsewhere is not lost: "two" of a sentence with two of them.
    private static bool IsLost(ClaimAndEvidence pair, int j) =>
        IsValue(pair.EvidenceTokens[j]) && !pair.ClaimTokens.Any(token => token.Key == pair.EvidenceTokens[j].Key);

    private static bool IsValue(ClaimToken token) =>
        token.Kind is ClaimTokenKind.Name or ClaimTokenKind.Number or ClaimTokenKind.Url || char.IsUpper(token.Text[0]) && FreeWords.Lemmas(WordMatches.Lower(token)).Count == 0;

    private static bool Counts(ClaimAndEvidence pair, WordLinks links, ClaimToken number, int counted)
    {
        var places = Enumerable.Range(0, pair.EvidenceTokens.Count).Where(j => pair.EvidenceTokens[j].Key == number.Key && pair.EvidenceTokens[j].Kind == ClaimTokenKind.Number);
        var target = links.Targets[counted];
        return target >= 0 && places.Any(j => Math.Abs(target - j) <= Reach + 2 && !IsAnothers(pair, j, target)) && links.Ties[counted] > FreeWords.Akin;
    }

    // "3 pumps and 5 valves" has neither 5 pumps nor 3 valves, and "3 to 5 pumps" has 3 pumps: a word stands between two counts, and
    // what has a number before it has no other after it.
    private static bool IsAnothers(ClaimAndEvidence pair, int number, int counted)
    {
        var evidence = pair.EvidenceTokens;
        return number < counted
            ? Enumerable.Range(number + 1, counted - number - 1).Any(k => evidence[k].Kind == ClaimTokenKind.Number && HoldsContent(evidence, number, k))
            : Enumerable.Range(Math.Max(0, counted - Reach), Math.Min(Reach, counted)).Any(k => evidence[k].Kind == ClaimTokenKind.Number && !HasSeam(pair.Evidence, evidence, k, counted));
    }

    private static bool HoldsContent(IReadOnlyList<ClaimToken> tokens, int from, int to) =>
        Enumerable.Range(from + 1, to - from - 1).Any(at => WordLinks.IsContent(tokens[at]) && tokens[at].Kind != ClaimTokenKind.Number);

    private static bool HasSeam(string text, IReadOnlyList<ClaimToken> tokens, int from, int to) =>
        text[tokens[from].End..tokens[to].Start].AsSpan().ContainsAny(',', ';', ':')
        || Enumerable.Range(from + 1, to - from - 1).Any(at => tokens[at].Kind == ClaimTokenKind.Function);

    // "one of them", "the one that", "one another"
    private static bool IsPronoun(IReadOnlyList<ClaimToken> tokens, int i) =>
        tokens[i].Text is "first" or "First" or "second" or "Second" || tokens[i].Text is "one" or "One" && (i + 1 == tokens.Count || tokens[i + 1].Kind == ClaimTokenKind.Function);

    private static CheckResult Names(ClaimAndEvidence pair, WordLinks links)
    {
        for (var i = 0; i < pair.ClaimTokens.Count; i++)
        {
            var token = pair.ClaimTokens[i];
            if (links.Targets[i] >= 0 || !char.IsUpper(token.Text[0]) && token.Kind != ClaimTokenKind.Name || !token.Carries || token.Kind == ClaimTokenKind.Number) continue;
            var word = WordMatches.Lower(token);
            var opens = token.Kind == ClaimTokenKind.Content && (FreeWords.IsLight(word) || SenseClasses.Holds(word) || FreeWords.Lemmas(word).Count > 0);
            if (word.StartsWith("non-", StringComparison.Ordinal)) word = word[4..];
            if (!opens && !pair.EvidenceTokens.Any(other => WordMatches.Lower(other) == word)) return Fail("names", $"“{token.Text}” is not in the evidence.");
        }

        return new CheckResult("names", true);
    }

    private static CheckResult Times(ClaimAndEvidence pair) =>
        SenseClasses.TimeDiffers(pair.ClaimTokens, pair.EvidenceTokens) ? Fail("times", "The claim and its evidence differ in time.") : new CheckResult("times", true);

    // "did not change" says what "left unchanged" does: an opposite and a denial cancel each other.
    private static CheckResult Opposites(ClaimAndEvidence pair, WordLinks links)
    {
        if (SenseClasses.DeniesOneAlone(pair.ClaimTokens, pair.EvidenceTokens)) return new CheckResult("opposites", true);
        var weak = links.Content.Where(i => links.Targets[i] < 0 || links.Ties[i] <= FreeWords.Akin).ToArray();
        foreach (var i in weak)
            foreach (var j in links.LeftOut.Concat(weak.Select(at => links.Targets[at]).Where(at => at >= 0)))
                if (AreOpposed(WordMatches.Lower(pair.ClaimTokens[i]), WordMatches.Lower(pair.EvidenceTokens[j])))
                    return Fail("opposites", $"“{pair.ClaimTokens[i].Text}” speaks against “{pair.EvidenceTokens[j].Text}”.");
        return new CheckResult("opposites", true);
    }

    // "closed-source" speaks against "open-source", "questions" not against "question-answer"; an hour is no week.
    private static bool AreOpposed(string one, string other) =>
        FreeWords.IsUnit(one) && FreeWords.IsUnit(other)
        || !IsPartOf(one, other) && !IsPartOf(other, one) && one.Split('-').Any(mine => other.Split('-').Any(theirs => FreeWords.AreOpposed(mine, theirs)));

    private static bool IsPartOf(string word, string compound) => compound.Contains('-', StringComparison.Ordinal) && compound.Split('-').Any(part => FreeWords.Tie(word, part) >= FreeWords.Same);

    // "traced a line in A and compared the precision of B" does not say that he traced a line of B.
    private static CheckResult Clauses(ClaimAndEvidence pair, WordLinks links)
    {
        int[] linked = [.. links.Content.Where(i => links.Targets[i] >= 0)];
        for (var k = 1; k < linked.Length; k++)
        {
            var (from, to) = (links.Targets[linked[k - 1]], links.Targets[linked[k]]);
            if (to < from + 3 || linked[k] - linked[k - 1] > Reach || pair.Claim[pair.ClaimTokens[linked[k - 1]].End..pair.ClaimTokens[linked[k]].Start].Contains(',')) continue;
            var joint = Enumerable.Range(from + 1, to - from - 1).FirstOrDefault(j => pair.EvidenceTokens[j].Text is "and" or "but" or "whereas" or "while", -1);
            if (joint >= 0 && links.LeftOut.Any(j => j > joint && j < to && IsVerb(pair.EvidenceTokens[j]))) return Fail("clauses", "The claim joins words of two clauses.");
        }

        return new CheckResult("clauses", true);
    }

    private static bool IsVerb(ClaimToken token) =>
        token.Kind == ClaimTokenKind.Content && (OpenWords.IsPast(WordMatches.Lower(token)) || OpenWords.IsThirdPerson(WordMatches.Lower(token)));

    private static CheckResult Fail(string check, string detail) => new(check, false, detail);
}
