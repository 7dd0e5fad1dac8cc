using System.Text.RegularExpressions;
using AnswerEngine.Encoding;

namespace AnswerEngine.Lexical;

/// <summary>Turns a text into the terms that it is found by.</summary>
/// <remarks>
/// Words are stemmed and stop words left out. What technical prose joins stays whole, and its parts are terms too:
/// <c>flash_attn_varlen_func</c>, <c>Recall@10</c>, <c>LLM-Foundry</c>, <c>TinyScaleLab</c>. Numbers are written one way:
/// <c>1,062</c> is <c>1062</c> and <c>.94</c> is <c>0.94</c>; <c>94%</c> is <c>94%</c> and <c>94</c>; <c>70k</c> and
/// <c>3e-4</c> stay whole. The analysis is English.
/// </remarks>
public static partial class TextAnalyzer
{
    /// <summary>The terms of a text, in its order, repetitions included.</summary>
    public static IEnumerable<string> Terms(string text) => Analyze(text).Select(term => term.Text);

    /// <summary>The terms of a text with their places; a joined word comes before its parts.</summary>
    public static IEnumerable<LexicalTerm> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Chunks().Matches(text).SelectMany(chunk => Chunk(chunk.Value, chunk.Index));
    }

    /// <summary>
    /// The words of a text with their places, for phrases: stop words count, and of what is joined the parts, so that
    /// <c>late interaction</c> is found in <c>late-interaction</c>. A percentage is two words at one place.
    /// </summary>
    public static IEnumerable<WordPlace> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var position = 0;
        foreach (Match chunk in Chunks().Matches(text))
        {
            foreach (var place in Places(chunk.Value))
                yield return place with { Position = position + place.Position };
            position += Places(chunk.Value).Last().Position + 1;
        }
    }

    // A run of letters and digits, joined by single signs; a fraction's point may lead, a percent sign or the signs of
    // C++ and C# may follow.
    [GeneratedRegex(@"(?:(?<![\p{L}\p{N}\p{M}])\.(?=\p{Nd}))?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[_.@'’\-‐‑]|(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd})))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:%|(?<=\b\p{L})(?:\+\+|\#))?")]
    private static partial Regex Chunks();

    [GeneratedRegex(@"^\.?[0-9][0-9,.]*(e-?[0-9]+)?%?$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex("(?:'s|n't|'(?:ll|re|ve|d|m|t))$", RegexOptions.IgnoreCase)]
    private static partial Regex Contraction();

    [GeneratedRegex("[^_.@'-]+")]
    private static partial Regex Parts();

    // Names in Pascal case of two words or more, each long enough to be one: TinyScaleLab, not ColBERT or LoRA.
    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}{2,}){2,}$")]
    private static partial Regex PascalCase();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+")]
    private static partial Regex PascalWords();

    private static IEnumerable<LexicalTerm> Chunk(string written, int start)
    {
        var end = start + written.Length;
        if (Number().IsMatch(written))
        {
            return Numbers(written.ToLowerInvariant()).Select(number => new LexicalTerm(number, start, end));
        }

        written = Plain(written);
        if (StopWords.Contains(written.ToLowerInvariant()))
        {
            return [];
        }

        written = Contraction().Replace(written, "");
        var folded = Fold(written);
        var parts = (PascalCase().IsMatch(written) ? PascalWords() : Parts()).Matches(written);
        return parts.Count == 1
            ? Word(folded, start, end)
            : [new LexicalTerm(folded, start, end), .. parts.Where(part => !IsInitial(part.Value)).SelectMany(part =>
                Part(Fold(part.Value), start + part.Index, start + part.Index + part.Length))];
    }

    // At least one; positions from 0.
    private static WordPlace[] Places(string written)
    {
        if (Number().IsMatch(written)) return Numbered(written.ToLowerInvariant(), 0);
        written = Contraction().Replace(Plain(written), "");
        var parts = (PascalCase().IsMatch(written) ? PascalWords() : Parts()).Matches(written)
            .Select(part => Fold(part.Value)).Where(part => part.Length > 1).ToArray();
        return parts.Length == 0
            ? [Placed(Fold(written), 0)]
            : [.. parts.SelectMany((part, i) => Number().IsMatch(part) ? Numbered(part, i) : [Placed(part, i)])];
    }

    private static WordPlace[] Numbered(string number, int position) =>
        [.. Numbers(number).Select(term => new WordPlace(term, term, position))];

    private static WordPlace Placed(string word, int position) =>
        new(Word(word, 0, 0) is [var term] ? term.Text : word, word, position);

    private static IEnumerable<LexicalTerm> Part(string part, int start, int end) =>
        Number().IsMatch(part)
            ? Numbers(part).Select(number => new LexicalTerm(number, start, end))
            : Word(part, start, end);

    private static LexicalTerm[] Word(string word, int start, int end) =>
        StopWords.Contains(word) ? []
            : word.All(char.IsAsciiLetter) ? [new(EnglishStemmer.Stem(word), start, end)]
            : [new(word, start, end)];

    private static IEnumerable<string> Numbers(string written)
    {
        var number = written.Replace(",", "", StringComparison.Ordinal);
        number = number.StartsWith('.') ? "0" + number : number;
        yield return number;
        if (number.EndsWith('%'))
        {
            yield return number[..^1];
        }
    }

    // The letters of e.g. and U.S.A. tell nothing alone.
    private static bool IsInitial(string part) => part.Length == 1 && char.IsLetter(part[0]);

    private static string Fold(string text) => AccentStripping.Strip(text).ToLowerInvariant();

    private static string Plain(string text) => text.Replace('’', '\'').Replace('‐', '-').Replace('‑', '-');
}
