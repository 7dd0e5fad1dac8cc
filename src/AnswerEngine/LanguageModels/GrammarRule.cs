namespace AnswerEngine.LanguageModels;

/// <summary>An item of a grammar's alternative: a reference to a rule, or characters.</summary>
internal readonly record struct GrammarItem(string? Reference, bool CanBeEmpty);

/// <summary>A rule of a grammar: each alternative a sequence of items.</summary>
internal sealed record GrammarRule(List<List<GrammarItem>> Alternatives)
{
    /// <summary>The name of a rule that can come back to itself before any character was read; usually there is none.</summary>
    internal static string? FindLeftRecursion(IReadOnlyDictionary<string, GrammarRule> rules)
    {
        var empty = RulesThatCanBeEmpty(rules);

        // The rules that an author named come before the groups inside them.
        return rules.Keys.OrderBy(name => name[0] == '(').FirstOrDefault(name => Reaches(name, name, rules, empty, []));
    }

    private static bool Reaches(
        string from, string goal, IReadOnlyDictionary<string, GrammarRule> rules, HashSet<string> empty, HashSet<string> seen) => rules[from]
        .Alternatives
        .SelectMany(items => Starts(items, empty))
        .Any(name => name == goal || (seen.Add(name) && Reaches(name, goal, rules, empty, seen)));

    private static IEnumerable<string> Starts(List<GrammarItem> items, HashSet<string> empty)
    {
        foreach (var item in items)
        {
            if (item.Reference is not null)
            {
                yield return item.Reference;
            }

            if (!CanBeEmpty(item, empty))
            {
                yield break;
            }
        }
    }

    private static HashSet<string> RulesThatCanBeEmpty(IReadOnlyDictionary<string, GrammarRule> rules)
    {
        HashSet<string> empty = [];
        int before;
        do
        {
            before = empty.Count;
            empty.UnionWith(rules
                .Where(rule => rule.Value.Alternatives.Any(items => items.All(item => CanBeEmpty(item, empty))))
                .Select(rule => rule.Key)
                .ToArray());
        }
        while (empty.Count > before);
        return empty;
    }

    private static bool CanBeEmpty(GrammarItem item, HashSet<string> empty) =>
        item.CanBeEmpty || (item.Reference is not null && empty.Contains(item.Reference));
}
