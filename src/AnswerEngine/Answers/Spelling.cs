using System.Text;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>
/// Mends the spelling of a question by the words of the content, and gives names their capitals; a common word stays small, though
/// the content may hold it in a name alone: "world" in "From Third World to First".
/// </summary>
internal static class Spelling
{
    // Names such as "vLLM" are too short to be told from "LLM" with a slip.
    private const int ShortestName = 8;

    /// <summary>The question, mended; the same text where nothing is to be mended.</summary>
    /// <param name="question">The question.</param>
    /// <param name="words">The words of the content.</param>
    /// <param name="isKnown">Whether a word occurs in the content in some form.</param>
    /// <param name="isWord">Whether the encoder has a word whole in its own vocabulary: what it has is spelled right.</param>
    public static string Mend(string question, Vocabulary words, Func<ClaimToken, bool> isKnown, Func<ClaimToken, bool> isWord)
    {
        var text = new StringBuilder(question);
        foreach (var token in ClaimTokenizer.Tokenize(question).Reverse())
        {
            if (Mended(token, words, isKnown, isWord) is not { } mended) continue;
            text.Remove(token.Start, token.Text.Length).Insert(token.Start, mended);
        }

        return text.ToString();
    }

    private static string? Mended(ClaimToken token, Vocabulary words, Func<ClaimToken, bool> isKnown, Func<ClaimToken, bool> isWord)
    {
        var word = token.Text;
        if (token.Kind is ClaimTokenKind.Function or ClaimTokenKind.Number or ClaimTokenKind.Url || word.Any(char.IsDigit)) return null;
        if (isKnown(token)) return word.Any(char.IsUpper) || WordNet.Contains(word) ? null : words.AsName(word);
        if (word.Length < 3 || isWord(token)) return null;
        var hasInnerCapital = word.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0;
        if (hasInnerCapital && word.Length < ShortestName) return null;
        return words.Nearest(word) is { } nearest
            ? char.IsUpper(word[0]) && char.IsLower(nearest[0]) ? char.ToUpperInvariant(nearest[0]) + nearest[1..] : nearest
            : null;
    }
}
