using System.Text.RegularExpressions;
using AnswerEngine.Lexical;

namespace AnswerEngine.Verification;

/// <summary>Reads a claim or its evidence into the tokens that the checks compare.</summary>
public static partial class ClaimTokenizer
{
    /// <summary>The tokens of a text, in order.</summary>
    public static IReadOnlyList<ClaimToken> Tokenize(string text)
    {
        var tokens = new List<ClaimToken>();
        foreach (Match match in Pattern().Matches(text))
            tokens.Add(Read(match, OpensSentence(text, match.Index)));
        return tokens;
    }

    private static ClaimToken Read(Match match, bool opensSentence)
    {
        var text = match.Value;
        if (match.Groups["url"].Success)
        {
            var address = text.TrimEnd('.', ',', ';', ':', '!', '?');
            return new ClaimToken(ClaimTokenKind.Url, address, address, match.Index);
        }

        if (match.Groups["number"].Success)
            return new ClaimToken(ClaimTokenKind.Number, text, NumberKey(match), match.Index);
        return ReadWord(text, match.Index, opensSentence);
    }

    private static ClaimToken ReadWord(string text, int start, bool opensSentence)
    {
        if (NumberWords.TryGet(text, out var value))
            return new ClaimToken(ClaimTokenKind.Number, text, value, start);
        if (IsIdentifier(text))
            return new ClaimToken(ClaimTokenKind.Name, text, text, start);
        var word = text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal) ? text[..^2] : text;
        if (FunctionWords.Contains(word))
            return new ClaimToken(ClaimTokenKind.Function, text, word.ToLowerInvariant(), start);
        if (char.IsUpper(word[0]) && !opensSentence)
            return new ClaimToken(ClaimTokenKind.Name, text, word, start);
        return new ClaimToken(ClaimTokenKind.Content, text, EnglishStemmer.Stem(word.ToLowerInvariant()), start);
    }

    // 94.4%, 1,350, 3e-4, 200k, 2.5 times, 4-bit: the value without separators, then the unit in lower case.
    private static string NumberKey(Match match)
    {
        var value = match.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal);
        var unit = match.Groups["unit"].Value.Trim(' ', '-').ToLowerInvariant();
        if (unit is "percent" or "per cent") unit = "%";
        return unit.Length == 0 ? value : $"{value} {unit}";
    }

    private static bool IsIdentifier(string text) =>
        text.AsSpan().IndexOfAny('_', '@', '/') >= 0
        || text.Any(char.IsDigit)
        || text.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0;

    private static bool OpensSentence(string text, int index)
    {
        while (index > 0 && text[index - 1] is ' ' or '"' or '“' or '(' or '\'')
        {
            index--;
            if (index == 0) break;
        }

        return index == 0 || text[index - 1] is '.' or '!' or '?' or ':';
    }

    [GeneratedRegex(
        @"(?<url>https?://[^\s<>()""”]+)"
        + @"|(?<number>(?<![\p{L}\d_])(?<value>\d+(?:,\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?)(?<unit>\s?%|\s?percent\b|-?(?:bit|fold)s?\b|st\b|nd\b|rd\b|th\b|\s(?:times|years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b|[a-zA-Z]{1,3}(?![\p{L}\d_@-]))?(?![\p{L}_@]))"
        + @"|(?<word>[\p{L}\d_][\p{L}\d_@]*(?:[-'’./@][\p{L}\d_]+)*)")]
    private static partial Regex Pattern();
}
