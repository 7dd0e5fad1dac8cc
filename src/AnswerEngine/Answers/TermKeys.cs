using AnswerEngine.Lexical;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>
/// The forms under which a word of a question is looked for in a passage: the stem of the word and, for a compound
/// such as <c>LLM-Foundry</c> or <c>TinyScaleLab</c>, the stems of its parts.
/// </summary>
internal static class TermKeys
{
    /// <summary>All forms of all content tokens of a text.</summary>
    public static HashSet<string> Of(string text)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in ClaimTokenizer.Tokenize(text))
        {
            keys.Add(Whole(token));
            foreach (var part in PartsOf(token)) keys.Add(part);
        }

        return keys;
    }

    /// <summary>Whether a passage with these keys names the token, whole or in all its parts.</summary>
    public static bool Names(IReadOnlySet<string> keys, ClaimToken token)
    {
        if (keys.Contains(Whole(token)) || keys.Contains(token.Key)) return true;
        var parts = PartsOf(token);
        return parts.Count > 1 && parts.All(keys.Contains) || parts.Count > 1 && keys.Contains(string.Concat(parts));
    }

    /// <summary>The form of the whole token.</summary>
    public static string Whole(ClaimToken token) =>
        token.Kind is ClaimTokenKind.Number or ClaimTokenKind.Url ? token.Key : Stem(token.Text);

    /// <summary>The stems of a compound's parts; one for a plain word, none for a number.</summary>
    public static List<string> PartsOf(ClaimToken token)
    {
        var parts = new List<string>();
        if (token.Kind is ClaimTokenKind.Number or ClaimTokenKind.Url or ClaimTokenKind.Function) return parts;
        var start = 0;
        for (var i = 1; i <= token.Text.Length; i++)
        {
            if (i < token.Text.Length && !IsSeam(token.Text, i)) continue;
            var part = token.Text[start..i].Trim('-', '_', '/', '@', '.', '\'', '’');
            if (part.Length > 1) parts.Add(Stem(part));
            start = i;
        }

        return parts;
    }

    private static bool IsSeam(string text, int index) =>
        !char.IsLetterOrDigit(text[index - 1]) || char.IsUpper(text[index]) && char.IsLower(text[index - 1]);

    private static string Stem(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal)) lower = lower[..^2];
        return EnglishStemmer.Stem(lower);
    }
}
