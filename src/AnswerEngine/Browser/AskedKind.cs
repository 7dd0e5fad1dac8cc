using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AnswerEngine.Browser;

/// <summary>What a question asks for, by its words: <c>who</c>, <c>when</c>, <c>quantity</c> for “how many”, <c>polar</c> for yes or no.</summary>
public static partial class AskedKind
{
    private static readonly FrozenSet<string> Quantities =
        new[] { "many", "much", "long", "large", "big", "often", "old", "far", "fast", "tall", "high", "few" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Polar =
        new[] { "is", "are", "was", "were", "do", "does", "did", "has", "have", "had" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Kinds =
        new[] { "who", "when", "where", "why", "how", "which", "what" }.Select(kind => (kind, kind))
            .Concat([("whom", "who"), ("whose", "who")])
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Strict =
        new[] { "quantity", "polar", "who", "when", "where" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether no question of another kind can ask the same.</summary>
    public static bool IsStrict(string kind) => Strict.Contains(kind);

    /// <summary>What a visitor's question asks for: the first kind of its last sentence; empty where no word tells.</summary>
    public static string Of(string question) => All(LastSentence(question)).FirstOrDefault("");

    /// <summary>Every kind that a text holds, in the order of its words; letters of other alphabets ask nothing that is known here.</summary>
    public static ImmutableArray<string> All(string text)
    {
        string[] words = [.. Words().Matches(text).Select(match => match.Value.ToLowerInvariant())];
        var kinds = ImmutableArray.CreateBuilder<string>();
        if (words.Length > 0 && Polar.Contains(words[0])) kinds.Add("polar");
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "how" && i + 1 < words.Length && Quantities.Contains(words[i + 1])) kinds.Add("quantity");
            else if (Kinds.TryGetValue(words[i], out var kind)) kinds.Add(kind);
        }

        return kinds.ToImmutable();
    }

    // A question may follow on a sentence that only leads to it.
    private static string LastSentence(string text) => SentenceEnd().Split(text).LastOrDefault(part => part.Any(char.IsAsciiLetter), "");

    [GeneratedRegex("[A-Za-z']+")]
    private static partial Regex Words();

    [GeneratedRegex("[.?!]+ +")]
    private static partial Regex SentenceEnd();
}
